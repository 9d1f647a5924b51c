/** Rooms are folders: which of them import which. */
import { posix } from 'node:path';
import ts from 'typescript';
import { programOf, type SourceFile } from './source-files.ts';

/** One file imports another; paths from the root of the project. */
export interface Import {
  from: string;
  to: string;
}

/** The rooms that each room imports. */
export type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

/** What a file takes from others of the project: as a module, as types only, later, or as a worker. */
export function importsOf(file: SourceFile): Import[] {
  const program = programOf(file);
  const modules = ts.preProcessFile(program, true, true).importedFiles.map(({ fileName }) => fileName);
  const workers = [...program.matchAll(/new URL\('([^']+\.ts)', import\.meta\.url\)/gu)].map(([, name = '']) => name);
  return [...modules, ...workers]
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: file.path, to: posix.join(posix.dirname(file.path), name.replace(/\?.*$/u, '')) }))
    .filter(({ to }) => file.exists(to));
}

/** A room's own files import each other as they like. */
export function roomsOf(imports: readonly Import[]): Rooms {
  const rooms = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [room, other] = [posix.dirname(from), posix.dirname(to)];
    if (room !== other) rooms.set(room, (rooms.get(room) ?? new Set()).add(other));
  }
  return rooms;
}

/** Sets of rooms each of which can be reached from each. */
export function circlesIn(rooms: Rooms): string[][] {
  const reached = new Map([...rooms.keys()].map((room) => [room, reachedFrom(room, rooms)]));
  const circles = [...reached]
    .filter(([room, others]) => others.has(room))
    .map(([room, others]) => [...others].filter((other) => reached.get(other)?.has(room)).sort());
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

function reachedFrom(room: string, rooms: Rooms): Set<string> {
  const reached = new Set<string>(rooms.get(room));
  for (const other of reached) for (const further of rooms.get(other) ?? []) reached.add(further);
  return reached;
}

/** What one side of the project takes from the other. */
export function lentFrom(lender: string, taker: string, imports: readonly Import[]): string[] {
  return imports.filter(({ from, to }) => from.startsWith(`${taker}/`) && to.startsWith(`${lender}/`)).map(({ from, to }) => `${from} → ${to}`);
}

/** Folders with more than `most` files in them. */
export function fullFoldersIn(files: readonly SourceFile[], most: number): string[] {
  const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
  return [...folders].filter(([, own]) => own.length > most).map(([folder, own]) => `${folder}: ${own.length}`);
}

/** Folders whose names would let in anything. */
export function drawersIn(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ path }) => posix.dirname(path)));
  return [...folders].filter((folder) => folder.split('/').some((name) => /^(utils?|helpers?|common|libs?|misc|shared)$/u.test(name)));
}
