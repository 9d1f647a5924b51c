/**
 * What is known of the language of policies (seeds/language/*.yaml): set phrases, formulas, endings, question words, units.
 * Each list says what it is for and where it is from. A schema is the type and the check at once; what the program gets
 * are the words. Patterns are made of them where they are used (word-patterns.ts).
 */
import { z } from 'astro/zod';

const phrase = z.string().trim().min(1, 'expected words, found none');
/** At least one, each once: a repeated one is a fault at its place. */
const phrases = z
  .array(phrase)
  .min(1, 'expected at least one entry')
  .superRefine((words, context) => {
    for (const [i, word] of words.entries()) {
      if (words.indexOf(word) < i) context.addIssue({ code: 'custom', path: [i], message: `“${word}” stands in this list already` });
    }
  });

/** What every list says of itself, in Chinese: what its words are for; the rule or standard they are from, or 通行用法, 口语. */
const origin = {
  for: z.string().trim().min(2).describe('这组词语用来做什么'),
  source: z.string().trim().min(2).describe('出处：所据的规范或标准；没有的写通行用法、口语'),
};
const about = '一组词语，各写明用途与出处';

const list = z
  .strictObject({ ...origin, words: phrases.describe('词语，每个一次') })
  .describe(about)
  .transform(({ words }) => words);

/** How words are written in other characters: one for each, so that a text keeps its length. */
const written = z
  .strictObject({
    ...origin,
    written: z
      .record(phrase, phrase)
      .superRefine((words, context) => {
        for (const [word, other] of Object.entries(words)) {
          if (word.length !== other.length) context.addIssue({ code: 'custom', path: [word], message: `“${other}” has not as many characters as “${word}”` });
        }
      })
      .describe('词语或字，及其另一写法；字数相同'),
  })
  .describe('词语的另一写法，写明用途与出处')
  .transform((one) => one.written);

const replaced = z
  .strictObject({ ...origin, replaced: z.record(phrase, phrase).describe('词语及其当作的词语') })
  .describe('词语及其当作的词语，写明用途与出处')
  .transform((one) => one.replaced);

/** A word that counts only behind and before certain words, or not behind and before others. */
const wordInContextSchema = z.strictObject({
  word: phrase.describe('词语'),
  after: phrases.optional().describe('只在这些词之后才算'),
  notAfter: phrases.optional().describe('在这些词之后不算'),
  before: phrases.optional().describe('只在这些词之前才算'),
  notBefore: phrases.optional().describe('在这些词之前不算'),
});
export type WordInContext = z.infer<typeof wordInContextSchema>;

const listInContext = z
  .strictObject({
    ...origin,
    words: phrases.describe('词语，每个一次'),
    inContext: z.array(wordInContextSchema).default([]).describe('只在某些词之前或之后才算的词语'),
  })
  .describe(about)
  .transform(({ words, inContext }): WordInContext[] => [...words.map((word) => ({ word })), ...inContext]);

/** A measure word that is written otherwise behind a numeral: 十二只 is 十二隻, though 只有 is 只有. */
const measureSchema = z.strictObject({
  word: phrase.length(1, 'expected one character').describe('量词，一个字'),
  written: phrase.length(1, 'expected one character').describe('数词之后的写法'),
  notAfter: phrases.optional().describe('在这些词之后不算量词'),
  notBefore: phrases.optional().describe('在这些词之前不算量词'),
});
export interface Measures {
  words: z.infer<typeof measureSchema>[];
  /** Counted as numerals beside the digits: 每只. */
  numerals: string[];
  /** Between a numeral and its measure word: 4000余只. */
  rounding: string[];
}

const measures = z
  .strictObject({
    ...origin,
    words: z.array(measureSchema).min(1, 'expected at least one entry').describe('量词'),
    numerals: phrases.describe('数字之外作数词用的字'),
    rounding: phrases.describe('数词与量词之间表示概数的字'),
  })
  .describe('数词之后的量词，写明用途与出处')
  .transform(({ words, numerals, rounding }): Measures => ({ words, numerals, rounding }));

/** Lists by their own keys. */
const lists = z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/u), list).transform((all) => new Map(Object.entries(all)));

/** Where sentences of a type may be linked: anywhere, in documents of the same matter, nowhere. */
const ruleTypeReaches = ['anywhere', 'in-matter', 'never'] as const;
const ruleType = z
  .strictObject({
    ...origin,
    links: z.enum(ruleTypeReaches).describe('anywhere 在哪里都可以对应，in-matter 只在文件的领域相同时对应，never 不对应'),
    words: phrases.describe('有其中一个词语的句子属于这一类型；“…”代表同一小句里的若干字'),
  })
  .describe('规定的一个类型，写明用途与出处')
  .transform(({ links, words }) => ({ links, words }));
export type RuleTypeOfLanguage = z.infer<typeof ruleType>;

/**
 * In how many of a fixed set of measures a term stands (the matcher's: two neighbouring characters, or a longer word). What weighs
 * how much in a comparison rests on it, and so on no text that is added. A term that is not named stands in one at most.
 */
const termFrequencies = z
  .strictObject({
    ...origin,
    measures: z.int().min(2).describe('统计所据的条目数'),
    held: z.record(z.string().regex(/^[1-9]\d*$/u), phrase).describe('在几个条目里出现：所出现的词语，以空格分开；只在一个条目里出现的不列'),
  })
  .transform(
    ({ measures, held }): TermFrequencies => ({
      measures,
      holding: new Map(Object.entries(held).flatMap(([count, terms]) => terms.split(/\s+/u).map((term) => [term, Number(count)] as const))),
    }),
  );
export interface TermFrequencies {
  measures: number;
  holding: ReadonlyMap<string, number>;
}

/** The schema of each file, by the part of the language that it makes: frontLines is read from front-lines.yaml. */
export const languageSchemas = {
  /** Lines of the front (文件头). */
  frontLines: z.strictObject({
    standing: list,
    mastheadEndings: list,
    noticeEndings: list,
    noticeOpenings: list,
    noticePhrases: list,
    contentsHeadings: list,
    prefaceHeadings: list,
    figureUnits: list,
    wholeUnits: list,
    /** Words behind which a number is wanted: a line that ends so is gone on with by the figure below it. */
    figureOpenings: list,
    /** Words that begin like a unit. */
    notUnits: list,
    unnumberedHeadings: list,
    tableNoteOpenings: list,
    /** Behind the sign that marks cells of a table: what it means. */
    tableSignClauses: list,
    tableUnitOpenings: list,
    addresseeOpenings: list,
    addresseeEndings: list,
    notAddressees: list,
    citingOpenings: list,
    agencyEndings: list,
    adoptionEndings: list,
    /** Of the lines behind the text (版记、附注). */
    backOpenings: list,
    attendanceOpenings: list,
    contactOpenings: list,
    formOpenings: list,
    sealMarks: list,
    emptyPages: list,
    signatoryOffices: list,
    disclosurePhrases: list,
    printedEndings: list,
    attachmentWords: list,
    attachmentClauses: list,
    attachmentListWords: list,
    closingOpenings: list,
    closingRequestOpenings: list,
    closingRequestEndings: list,
    closingSubjects: list,
    closingClauses: list,
  }),
  /** Texts whose line breaks are lost: where titles end and paragraphs begin. */
  runningText: z.strictObject({
    titleEndings: list,
    paragraphOpenings: list,
    clauseOpenings: list,
    headingVerbs: list,
    documentEndings: list,
    behindDocumentTitles: list,
    citingBefore: list,
    citingTogether: list,
  }),
  /** Who is in charge: as documents say it, and as people ask. */
  responsibility: z.strictObject({ inBrackets: list, named: list, who: list, by: list, which: list, bodies: list, charge: list, tasks: list }),
  /** How tasks are divided: who leads, shares, supports, carries out. */
  assignments: z.strictObject({
    endings: list,
    notEndings: list,
    classes: list,
    ownLevels: list,
    lowerLevels: list,
    notLevels: list,
    locating: list,
    lowerEndings: list,
    stemOpenings: list,
    stemLevels: list,
    organising: list,
    leading: list,
    sharing: list,
    supporting: list,
    partaking: list,
    carryingOut: list,
    together: list,
    leadLabels: list,
    sharedLabels: list,
    supportLabels: list,
    carryLabels: list,
    firstLeads: list,
    everyTask: list,
    abbreviating: list,
    unending: list,
    notGiven: list,
    notWithin: list,
    given: list,
    charged: list,
    acting: list,
    ordered: list,
    modals: list,
    helping: list,
    encouraging: list,
    bodyHeads: list,
    others: list,
    vertical: list,
    wholeEndings: list,
    partyOpenings: list,
    governments: list,
    partyEndings: list,
    institutions: replaced,
    party: replaced,
    joining: list,
    provinceLevels: list,
    prefectureLevels: list,
    countyLevels: list,
  }),
  /** How terms are abbreviated, explained, counted out. */
  terms: z.strictObject({
    abbreviating: list,
    calling: list,
    meaning: list,
    thatIs: list,
    forming: list,
    counters: list,
    closings: list,
    joining: list,
    ordinals: list,
    predicates: list,
    manner: list,
    notCounted: list,
    notListed: list,
    governing: list,
    agents: list,
    prepositions: list,
    vague: list,
    placing: list,
  }),
  /** Instruments (文件、法律、标准) that a text names. */
  citedInstruments: z.strictObject({
    basis: list,
    implement: list,
    make: list,
    revise: list,
    repeal: list,
    issuing: list,
    noticeEndings: list,
    behindBasis: list,
    laws: list,
    notLaws: list,
    regulations: list,
    localRegulations: list,
    plans: list,
    policies: list,
    standards: list,
    lists: list,
    bareEndings: list,
    notNames: list,
    grades: list,
    standardCodes: list,
    periods: list,
    lawNames: list,
    notLawNames: list,
    deictic: list,
    improve: list,
    joining: list,
    behindNames: list,
    advancing: list,
    gradeOpenings: list,
    reaching: list,
    objectOpenings: list,
    doneWith: list,
    adverbs: list,
    past: list,
    pastBehind: list,
    aims: list,
    notWithin: list,
    callingShort: list,
    lawExtensions: list,
    issuerEndings: list,
    passing: list,
  }),
  /** What conduct is punished how, by whom. */
  penalties: z.strictObject({
    sanctions: list,
    ordering: list,
    restoring: list,
    notOrdered: list,
    taking: list,
    measures: list,
    alternating: list,
    detention: list,
    handing: list,
    genera: list,
    fining: list,
    perEach: list,
    conductEndings: list,
    notConductOpenings: list,
    beforeBy: list,
    actingOpenings: list,
    empowering: list,
    calculating: list,
    notActing: list,
    notImposed: list,
    fineUnits: list,
    ranging: list,
    conditions: list,
  }),
  /** Words of a question that are not what is looked for. */
  questionWords: z.strictObject({
    asking: list,
    particles: list,
    joining: list,
    idle: list,
    plants: list,
    recalling: list,
    recalled: list,
    when: list,
    deadlines: list,
    linking: list,
    achieving: list,
    furthering: list,
    measuring: list,
    changing: list,
    reaching: list,
    shares: list,
    tackling: list,
    howMuch: list,
    values: list,
    roughly: z.strictObject({ more: list, about: list }).describe('数字旁边说大概的词语：之后的、之前的'),
    gaps: list,
  }),
  /** How queries say of where, when and what kind the documents are that they ask in. */
  scopes: z.strictObject({
    since: list,
    until: list,
    ranging: list,
    behind: list,
    issued: list,
    about: list,
    atEnd: list,
    joining: list,
    only: list,
    leavingOut: list,
    closing: list,
    outside: list,
  }),
  /** What stands round the figures of dates, deadlines and terms. */
  dates: z.strictObject({
    openings: list,
    closings: list,
    planPeriods: list,
    recurring: list,
    standing: list,
    spans: list,
    spanClosings: list,
    partsOfYear: list,
    yearEnds: list,
    joiningYears: list,
    before: list,
  }),
  /** What stands round the figures of amounts. */
  amounts: z.strictObject({
    scales: list,
    units: list,
    /** Other writings of a unit, in one string each, with = between. */
    sameUnits: list,
    counterScales: list,
    counters: list,
    wordCounters: list,
    notCounted: list,
    shares: list,
    limitsBefore: list,
    limitsBehind: list,
    /** Before the number that a change begins with; what makes a number a round one. */
    startingFrom: list,
    approximate: list,
  }),
  /** Words that say how binding a sentence is. */
  obligation: z.strictObject({ forbid: listInContext, must: listInContext, encourage: listInContext, explore: listInContext, strive: listInContext }),
  /** Function words (虚词). */
  particles: z.strictObject({ linking: list, negating: listInContext, placing: list, contrary: list }),
  /** Set phrases (套语), in lists of whatever name. */
  setPhrases: z.record(z.string(), list).transform((lists) => Object.values(lists).flat()),
  /** Document numbers (发文字号). */
  documentNumbers: z.strictObject({
    codeEndings: list,
    notNumbers: list,
    openings: list,
    following: list,
    titles: list,
    orders: list,
    notOrders: list,
    joining: list,
  }),
  /** Words of web pages round a text, and where on a page the text is. */
  webPages: z.strictObject({
    pageBoxes: list,
    pageLinks: list,
    controls: list,
    sizes: list,
    labels: list,
    ambiguousLabels: list,
    contentContainers: list,
    contentBegins: list,
    contentEnds: list,
    pageParts: list,
    metadataLabels: list,
    commonCharacters: list,
  }),
  /** What the levels of a text are called where one is cited: 第五条. */
  citations: z.strictObject({ box: list, table: list, article: list, section: list, chapter: list, part: list, sentence: list }),
  /** How reports tell in their own words what a text says: its figures, and what would contradict it. */
  retelling: z.strictObject({
    tenths: list,
    notTenths: list,
    fractions: list,
    beyondHalf: list,
    pointUnits: list,
    presently: list,
    sharedEndings: list,
    countEndings: list,
    deadlineOpenings: list,
    reachedBy: list,
    levels: list,
    bodyEndings: list,
    notBodies: list,
    allowing: list,
  }),
  /** How reports speak of documents and places: what joins several, what tells that one is the source of the words beside it, or is not. */
  namedSources: z.strictObject({
    joining: list,
    ranging: list,
    shortening: list,
    denying: list,
    comparingBefore: list,
    comparingBehind: list,
    stating: list,
    openingStatement: list,
    /** What says behind quoted words whose they are; and what does only with a word such as 要求 behind the name. */
    pointing: list,
    pointingBefore: list,
    respectively: list,
    /** Several sources of the same words: what joins them, and what says that each has them. */
    alongside: list,
    together: list,
    alsoStating: list,
    notOnly: list,
    besideBehind: list,
    sameBehind: list,
    /** What is only like the words of another source. */
    likeBehind: list,
    /** So many places by one name, each number with its names: 2=两省=两地. */
    collectives: list,
    /** Short names that stand together before one: 湘=湖南. */
    shortPlaces: list,
    /** What makes a place or document the source of the words behind without a word such as 提出. */
    basis: list,
    basisNouns: list,
    otherActors: list,
    /** Of the whole country, or of others: no place of the collection. */
    nationwide: list,
    localScopes: list,
    /** What a sentence begins with that goes on speaking of the document before it. */
    carryingOn: list,
    enumerating: list,
    carriedBy: list,
    sides: list,
    viewing: list,
    locating: list,
    owned: list,
    taking: list,
    taken: list,
    notOwned: list,
    /** How names of places below a province end; and what ends so and is no such name. */
    areaEndings: list,
    notAreas: list,
    /** What points back to what was named before: 该方案, 该省. */
    referring: list,
    referred: list,
    /** What stands between a place and its document. */
    issuing: list,
    concerning: list,
    authorship: list,
    wordsCalled: list,
    /** Of a report itself, in its heading. */
    reportTitles: list,
    /** Where no word such as 提出 says whose words follow, the place named nearest: what makes it another's, and what does not. */
    tellingUs: list,
    otherSpeakers: list,
    notSpeaking: list,
    notGoverning: list,
    borrowing: list,
    lackingHere: list,
    differing: list,
    afterwards: list,
    /** Behind quoted words: that a place has them too, or has them not. */
    lagging: list,
    keepingPace: list,
    keepingUp: list,
    /** What stands in brackets in the midst of quoted words: words were left out there, or are so in the text. */
    omitting: list,
    remarking: list,
    /** What stands beside quoted words in their clause, with no mark between: see src/verify/run-on.ts. */
    turning: listInContext,
  }),
  /** What is left out of titles when a document is cited. */
  titles: z.strictObject({ openings: list, noticeEndings: list }),
  /** Headings above what tells of the situation and of aims, and regulates nothing. */
  backgroundHeadings: z.strictObject({ telling: list }),
  /** Names of issuers: where joint ones that are run together part. */
  issuers: z.strictObject({
    openings: list,
    offices: list,
    branches: list,
    vertical: list,
    verticalBranches: list,
    placeEndings: list,
    notPlaces: list,
    nationalBodies: list,
  }),
  /** What a received text is, found by the intake: title, number, dates, issuers; and what keeps it from publication. */
  intake: z.strictObject({
    /** What texts are called (genre), and what else ends a title. */
    genres: list,
    titleEndings: list,
    titleBrackets: list,
    /** Of notices and orders that carry another text. */
    carryingWords: list,
    carryingEndings: list,
    amendingWords: list,
    announcingClauses: list,
    consultation: list,
    draftMarks: list,
    orderEndings: list,
    /** What happened to a statute, under its title. */
    adoptionEvents: list,
    /** As document.yaml writes them. */
    eventsAs: written,
    firstEvents: list,
    meetings: list,
    effectOpenings: list,
    effectEndings: list,
    promulgationDays: list,
    terms: list,
    commentClauses: list,
    deadlineClosings: list,
    formerMarks: list,
    subjectOpenings: list,
    nationalOpenings: list,
    congresses: list,
    partyBodies: list,
    governments: list,
    courts: list,
    procuratorates: list,
    taiwanEras: list,
    withheldClauses: list,
    fileEndings: list,
    /** Labels beside a text, by what they name. */
    titleLabels: list,
    numberLabels: list,
    signedLabels: list,
    publishedLabels: list,
    effectiveLabels: list,
    expiresLabels: list,
    issuerLabels: list,
    authorLabels: list,
    urlLabels: list,
    disclosureLabels: list,
    gazetteLabels: list,
    registrationLabels: list,
    historyLabels: list,
    bareDateLabels: list,
    commentsLabels: list,
    /** What keeps a text from publication, or tells of persons. */
    secrecyGrades: list,
    copyNumbers: list,
    internalMarks: list,
    notPublic: list,
    workingDrafts: list,
    ownNames: list,
    personLabels: list,
    penalisedLabels: list,
    officeEndings: list,
  }),
  /** Why a place of a text that is taken in is suspected of an error. Each of `lookalikes` is a group of characters. */
  proofreading: z.strictObject({
    lookalikes: list,
    doubled: list,
    neverDoubled: list,
    foreignWords: replaced,
    shares: list,
    notShares: list,
    bounds: list,
    answers: list,
    contacts: list,
    invitations: list,
  }),
  /** How a document says which texts above it it carries out. */
  textsAbove: z.strictObject({ citing: list, instead: list, consequences: list, breaches: list }),
  /** What a title says of the version: left out, versions of one document have one title. */
  versions: z.strictObject({ drafts: list, revisions: list, issuing: list }),
  /** What a title says around the subject of its document. */
  subjects: z.strictObject({ aroundSubject: list }),
  /** What a rule is about (领域), by its key: words that tell it in titles and texts. */
  matters: lists,
  /** Instruments (制度) that are put to use in any matter, by their keys. */
  instruments: lists,
  /** Types of rules (规定的类型), by their keys: the first that fits a sentence is its type. */
  ruleTypes: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/u), ruleType).transform((all) => new Map(Object.entries(all))),
  /** Wording that rules on anything have (套式): left out where rules are compared. `…` stands for some characters of one clause. */
  formulas: z.record(z.string(), list).transform((all) => Object.values(all).flat()),
  /** How much words tell of a subject. */
  termFrequencies,
  /** Names of departments. */
  departments: z.strictObject({
    levels: list,
    subjects: list,
    joining: list,
    kinds: list,
    endings: list,
    generic: list,
    listed: list,
    national: list,
    nationalLevels: list,
  }),
  /** Targets: what stands round the figures and dates of what is to be reached. */
  targets: z.strictObject({
    units: list,
    wordUnits: list,
    perUnits: list,
    reaching: list,
    lowering: list,
    plain: list,
    rising: list,
    falling: list,
    atLeast: list,
    atMost: list,
    above: list,
    below: list,
    about: list,
    joining: list,
    joiningShort: list,
    modals: list,
    states: list,
    behindVerb: list,
    behindChange: list,
    wholeWords: list,
    respectively: list,
    multiples: list,
    elliptic: list,
    wholly: list,
    whollyDone: list,
    dateOpenings: list,
    taskVerbs: list,
    fractions: list,
    doing: list,
    completing: list,
    completed: list,
    taskEndings: list,
    degrees: list,
    must: list,
    ensure: list,
    notEnsuring: list,
    strive: list,
    adverbs: list,
    keptAdverbs: list,
    stateAdverbs: list,
    urging: list,
    urgedTo: list,
    secondVerbs: list,
    extending: list,
    furtherDoing: list,
    reviewing: list,
    reviews: list,
    least: list,
    past: list,
    pastOpenings: list,
    pastClosings: list,
    forecasts: list,
    afterwards: list,
    capacities: list,
    pastHeadings: list,
    betterWhenMore: list,
    measureEndings: list,
    thresholds: list,
    directions: list,
    notStates: list,
    notStatesBehind: list,
    durations: list,
    notUnits: list,
    each: list,
    notEach: list,
    partly: list,
    afterDoing: list,
    endingsBehindAmount: list,
    baselines: list,
    baseYears: list,
    baselinesBehind: list,
    starts: list,
    startsBehind: list,
    startingValues: list,
    notOwnYear: list,
    yearEnds: list,
    dateClosings: list,
    yearParts: replaced,
    countedStates: list,
    planEnds: list,
    yearly: list,
    cumulativeWords: list,
    assigned: list,
    blankCells: list,
    indicatorColumns: list,
    indicatorEndings: list,
    numberColumns: list,
    unitColumns: list,
    bindingColumns: list,
    valueColumns: list,
    deadlineColumns: list,
    pastColumns: list,
    otherColumns: list,
    lowerIsBetter: list,
    scopes: list,
    goingOn: list,
  }),
  /** Characters that are taken for each other: groups of them, each in one string. */
  likeShapes: z.strictObject({ groups: list }),
  /** Words and characters as they are written where a page is shown in traditional characters. */
  traditional: z.strictObject({ words: written, measures, alone: written, kept: written, variants: written }),
};

export type LanguagePart = keyof typeof languageSchemas;
export type Language = { readonly [Part in LanguagePart]: z.infer<(typeof languageSchemas)[Part]> };

/** The folder of these files below a folder of seeds; no document has its name. */
export const languageFolder = 'language';

export const languageParts = Object.keys(languageSchemas) as LanguagePart[];

/** frontLines → front-lines.yaml */
export const languageFileName = (part: LanguagePart): string => `${part.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/** With which a query is understood: published with the vocabulary of the search. */
export type QueryLanguage = Pick<Language, 'questionWords' | 'responsibility' | 'dates' | 'documentNumbers' | 'citations' | 'titles' | 'scopes'> & {
  /** How bodies are named, and said to be in charge. */
  charged: Pick<Language['assignments'], 'leading' | 'sharing' | 'supporting' | 'partaking' | 'carryingOut' | 'endings'> &
    Pick<Language['departments'], 'levels' | 'national' | 'nationalLevels'>;
  /** What stands round numbers. */
  figures: Pick<Language['targets'], 'atLeast' | 'atMost' | 'above' | 'below'> & Pick<Language['amounts'], 'shares' | 'sameUnits'>;
  /** Characters that make the contrary of a word before which they stand. */
  contrary: Language['particles']['contrary'];
  /** Behind a word: something else is there. */
  placing: Language['particles']['placing'];
};

export function queryLanguageOf({
  questionWords,
  responsibility,
  dates,
  documentNumbers,
  citations,
  titles,
  scopes,
  targets,
  amounts,
  assignments,
  departments,
  particles: { contrary, placing },
}: Language): QueryLanguage {
  const { atLeast, atMost, above, below } = targets;
  const figures = { shares: amounts.shares, sameUnits: amounts.sameUnits, atLeast, atMost, above, below };
  const { leading, sharing, supporting, partaking, carryingOut, endings } = assignments;
  const levels = departments.levels.filter((level) => !departments.nationalLevels.includes(level));
  const { national, nationalLevels } = departments;
  const charged = { leading, sharing, supporting, partaking, carryingOut, endings, levels, national, nationalLevels };
  return { questionWords, responsibility, dates, documentNumbers, citations, titles, scopes, figures, charged, contrary, placing };
}

/** With which texts are compared: published for the page that compares any units. */
export type ComparisonLanguage = Pick<Language, 'dates' | 'amounts' | 'obligation' | 'particles' | 'documentNumbers'>;

export function comparisonLanguageOf({ dates, amounts, obligation, particles, documentNumbers }: Language): ComparisonLanguage {
  return { dates, amounts, obligation, particles, documentNumbers };
}
