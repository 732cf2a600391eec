/**
 * `node models/train/gaps/fitGaps.ts PLACES`: fits the rule of `core/engines/ppocr/isGap.ts` to what `places.ts` wrote and
 * prints its weights, with the F1 of gaps on documents left out in turn. Nothing but generated documents is fitted to.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { gapMeasureNames } from '../../../core/engines/ppocr/gapMeasures.ts';
import { fitLogistic, type LogisticRule, type Observation } from './fitLogistic.ts';
import { type Place, placeSchema } from './Place.ts';

const penalty = 1;
const folds = 5;

function observationOf({ isGap, measures }: Place): Observation {
  return { isCase: isGap, measures: gapMeasureNames.map((name) => measures[name]) };
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

function tally(total: Tally, rule: LogisticRule, places: readonly Place[]): void {
  for (const { isCase, measures } of places.map(observationOf)) {
    const odds = measures.reduce((sum, measure, index) => sum + measure * (rule.weights[index] ?? 0), rule.bias);
    if (odds > 0 && isCase) total.right += 1;
    else if (odds > 0) total.wrong += 1;
    else if (isCase) total.missed += 1;
  }
}

function heldOut(places: readonly Place[]): Tally {
  const total: Tally = { right: 0, wrong: 0, missed: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = ({ document }: Place): boolean => Math.floor(document / 6) % folds === fold;
    const rest = places.filter((place) => !isHeldOut(place));
    tally(total, fitLogistic(rest.map(observationOf), penalty), places.filter(isHeldOut));
  }
  return total;
}

const [file] = z.tuple([z.string()]).parse(process.argv.slice(2));
const lines = (await readFile(file, 'utf8')).trim().split('\n');
const places = lines.map((line): Place => placeSchema.parse(JSON.parse(line)));
const { right, wrong, missed } = heldOut(places);
const { bias, weights } = fitLogistic(places.map(observationOf), penalty);
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
print(`${new Set(places.map(({ document }) => document)).size} documents, ${places.length} places`);
print(`F1 of gaps in documents left out: ${((2 * right) / (2 * right + wrong + missed)).toFixed(4)}`);
print(`bias ${bias.toFixed(2)}`);
gapMeasureNames.forEach((name, index) => {
  const held = places.filter(({ measures }) => measures[name] === 1);
  const support = ` (where 1: ${held.length} places, ${held.filter(({ isGap }) => isGap).length} gaps)`;
  print(`${name} ${weights[index]?.toFixed(2)}${support}`);
});
