/** The checked claims of a topic as its page and its files show them: in words, with links. */
import { documents } from '../../library/library.ts';
import type { PolicyDocument } from '../../policy/model/document.ts';
import type { Topic } from '../../policy/model/topic.ts';
import { policyAddress } from '../../site/address.ts';
import {
  andMore,
  claimHeading,
  claimRemark,
  conceptName,
  nearestName,
  noneFoundOf,
  noSuchDocument,
  notFoundIn,
  noUnitOfItsOwn,
  otherWithheld,
  seeAlso,
  unnamedAttachment,
  withheldInWords,
} from '../../wording/claims.ts';
import { labelOrName } from '../../wording/units.ts';
import type { CheckedList, Claim } from '../claims/check-lists.ts';
import type { NamedUnit, ShownClaim, ShownClaims, ShownList } from '../view/claims.ts';
import { claimsOf, documentsOfPlaces } from './checked-claims.ts';
import { documentById, unitById } from './comparison.ts';
import { type Silence, silencesOf, soughtFor } from './silence.ts';

export function shownClaimsOf(topic: Topic): ShownClaims {
  const lists = claimsOf(topic);
  const searched = documentsOfPlaces([...new Set(lists.flatMap(({ lacking }) => lacking))]);
  return { lists: lists.map(shownList), remarks: withheldRemarks(searched), silences: shownSilences(topic) };
}

/** Each place that says something of the topic elsewhere, then those that say nothing, then those of which nothing of the kind is held. */
function shownSilences(topic: Topic): ShownClaims['silences'] {
  const silences = topic.units.length > 0 ? silencesOf(topic) : [];
  const placesThat = (state: Silence['state']): string[] => silences.flatMap((silence) => (silence.state === state ? silence.place.name : []));
  const [none, unsought, notHeld] = [placesThat('none'), placesThat('unsought'), placesThat('no-such-document')];
  const saying = silences.flatMap(({ place, state, spoken }) => {
    const more = spoken.all > spoken.units.length ? andMore(spoken.all) : '';
    return state === 'elsewhere' ? [{ said: `${place.name}：${seeAlso(spoken.loosely)}`, units: spoken.units.map(({ id }) => namedUnit(id)), more }] : [];
  });
  const others = [
    ...(none.length > 0 ? [noneFoundOf(none, soughtFor(topic))] : []),
    ...(unsought.length > 0 ? [`${unsought.join('、')}：${noUnitOfItsOwn}`] : []),
    ...(notHeld.length > 0 ? [`${notHeld.join('、')}：${noSuchDocument}`] : []),
  ];
  return [...saying, ...others.map((said) => ({ said, units: [], more: '' }))];
}

function shownList({ having, lacking, claims }: CheckedList): ShownList {
  const searched = documentsOfPlaces(lacking).length;
  const { name, area } = documentById(claims[0]?.sentence.unit.document ?? '').place;
  return {
    place: having.length === 1 ? { name, area } : null,
    heading: claimHeading(having, lacking),
    remark: claimRemark(having, lacking, searched),
    searched: notFoundIn(lacking, searched),
    claims: claims.map((claim) => ({ ...claim, ...nearestOf(claim) })),
  };
}

const documentsInPlace = Map.groupBy(documents, ({ place }) => place.name);

/** A unit that only names the concept of a claim shares no wording with it. */
export const nearestNameOf = (nearest: Claim['nearest']): string => (nearest.some(({ share }) => share > 0) ? nearestName : conceptName);

const nearestOf = ({ nearest }: Claim): Pick<ShownClaim, 'nearestName' | 'nearest'> => ({
  nearestName: nearestNameOf(nearest),
  nearest: nearest.map(({ unit }) => namedUnit(unit)),
});

/** 辽宁（二十六）; where several documents of the place are held, its document: 湖南《规划》专栏1. */
export function namedUnit(id: string): NamedUnit {
  const unit = unitById(id);
  const { place, shortTitle } = documentById(unit.document);
  const origin = documentsInPlace.get(place.name)?.length === 1 ? place.name : shortTitle;
  return { name: `${origin}${labelOrName(unit)}`, address: policyAddress(unit.document, unit.anchor) };
}

/** Of more documents it is only said how many they are. */
const mostWithheld = 3;

/** Attachments of the documents searched that nobody could search. */
export function withheldRemarks(searched: readonly PolicyDocument[]): string[] {
  const lacking = searched.filter(({ attachments }) => attachments.some(({ state }) => state !== 'received'));
  const named = lacking.slice(0, mostWithheld).flatMap(({ shortTitle, attachments }) =>
    (['withheld', 'not-received'] as const).flatMap((state) => {
      const labels = attachments.filter((attachment) => attachment.state === state).map(({ label, title }) => label ?? title ?? unnamedAttachment);
      return labels.length > 0 ? [withheldInWords(shortTitle, labels, state)] : [];
    }),
  );
  return lacking.length > mostWithheld ? [...named, otherWithheld(lacking.length - mostWithheld)] : named;
}
