/** Whether a scheme adds up: marks, groups, references. */
import { columnOf, heldGroups, placedLeaves, type PlacedLeaf } from "./leaves.ts";
import { pointsOf, pointsText, type Points } from "./points.ts";
import { standsBeside } from "./reckon-leaf.ts";
import { takesFacts } from "./report-facts.ts";
import type { Indicator, Leaf, Scheme } from "./scheme.ts";

/** One sentence for each fault, naming the place in office words; none when the scheme can be used. */
export function schemeFaults(scheme: Scheme): string[] {
  const identities = [...doubled(scheme), ...unknownReferences(scheme)];
  if (identities.length > 0) return identities;
  const rings = ringFaults(scheme);
  if (rings.length > 0) return rings;
  return [
    ...placedLeaves(scheme).flatMap(leafFaults),
    ...scheme.groups.flatMap(({ id, name }) => groupFaults(scheme, id, name)),
    ...listFaults(scheme),
  ];
}

function everyIndicator(scheme: Scheme): Indicator[] {
  const walk = (one: Indicator): Indicator[] => (one.kind === "level" ? [one, ...one.children.flatMap(walk)] : [one]);
  return scheme.indicators.flatMap(walk);
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function doubled(scheme: Scheme): string[] {
  const groups = new Map(scheme.groups.map((group) => [group.id, group.name]));
  const columns = scheme.groups.flatMap(({ id, name }) =>
    twice(
      placedLeaves(scheme)
        .filter((placed) => placed.groups.includes(id))
        .map(({ leaf }) => columnOf(leaf)),
    ).map((column) => `“${name}”组有两个指标的列名都是“${column}”，请改一个`),
  );
  const listed = scheme.groups.flatMap(({ units = [] }) =>
    units.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  return [
    ...twice(everyIndicator(scheme).map(({ id }) => id)).map((id) => `有两个指标的代号都是 ${id}，请改一个`),
    ...twice(scheme.groups.map(({ id }) => id)).map((id) => `有两个组的代号都是 ${id}（${groups.get(id)}），请改一个`),
    ...twice(listed).map((name) => `名单里“${name}”写了两次，请只留一个`),
    ...columns,
  ];
}

function unknownReferences(scheme: Scheme): string[] {
  const leaves = new Set(placedLeaves(scheme).map(({ leaf }) => leaf.id));
  const all = everyIndicator(scheme);
  const groups = new Set(scheme.groups.map(({ id }) => id));
  return [
    ...all.flatMap((one) => lost(`“${one.name}”所属的组`, one.groups ?? [], groups)),
    ...all.flatMap((one) =>
      one.kind === "atLeast" ? lost(`“${one.name}”所看的项目`, one.of, new Set(all.map(({ id }) => id))) : [],
    ),
    ...lost("全年累计", scheme.accumulation?.of ?? [], leaves),
    ...lost("同分先看的项目", scheme.ranking.tieBreak ?? [], leaves),
    ...lost("未更新所看的项目", scheme.lists.notUpdated === null ? [] : [scheme.lists.notUpdated], leaves),
  ];
}

function lost(place: string, ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `${place}里的 ${id} 在方案中没有`);
}

/** A bonus that looks at a sum it is part of, straight or through others. */
function ringFaults(scheme: Scheme): string[] {
  const all = everyIndicator(scheme);
  const byId = new Map(all.map((one) => [one.id, one]));
  const done = new Set<string>();
  const faults: string[] = [];
  const walk = (one: Indicator, trail: readonly Indicator[]): void => {
    if (trail.includes(one)) {
      const names = [...trail.slice(trail.indexOf(one)), one].map(({ name }) => `“${name}”`);
      faults.push(`${names.join("→")} 绕回了自己，分数算不出来，请改“所看的项目”`);
      return;
    }
    if (done.has(one.id)) return;
    const next = one.kind === "level" ? one.children : one.kind === "atLeast" ? one.of.map((id) => byId.get(id)!) : [];
    for (const child of next) walk(child, [...trail, one]);
    done.add(one.id);
  };
  for (const one of all) walk(one, []);
  return faults;
}

function leafFaults({ leaf, groups }: PlacedLeaf): string[] {
  const place = `“${leaf.name}”`;
  if (groups.length === 0) return [`${place}不属于任何一组，请选组或删去`];
  if (leaf.fedBy && !takesFacts(leaf)) return [`${place}取自年报的数，计分办法应按次数得分或扣分，请改计分办法`];
  if (leaf.kind === "parts") {
    const sum = leaf.parts.reduce((total, { full }) => total + pointsOf(full), 0);
    if (sum !== pointsOf(leaf.full))
      return [`${place}各分项加起来是 ${pointsText(sum)} 分，满分写的是 ${leaf.full} 分，请核对`];
  }
  if (leaf.kind === "tiers") {
    const highest = Math.max(...leaf.tiers.map(({ points }) => points));
    if (highest !== leaf.full) return [`${place}最高一档是 ${highest} 分，满分写的是 ${leaf.full} 分，请核对`];
    return climbing(
      place,
      leaf.tiers.map(({ from, points }) => [from, points]),
    );
  }
  if (leaf.kind !== "perEvent" && leaf.kind !== "deductionTiers") return [];
  if (leaf.floor >= leaf.full) return [`${place}的最低分应小于满分`];
  return leaf.kind === "perEvent"
    ? []
    : climbing(
        place,
        leaf.tiers.map(({ from, minus }) => [from, minus]),
      );
}

/** Steps go up, in order. */
function climbing(place: string, steps: readonly (readonly [number, number])[]): string[] {
  const isUp = steps.every(([from, value], index) => {
    const before = steps[index - 1];
    return !before || (from > before[0] && value > before[1]);
  });
  return isUp ? [] : [`${place}的分档应由低到高，一档比一档多，请核对`];
}

function groupFaults(scheme: Scheme, groupId: string, groupName: string): string[] {
  const held = placedLeaves(scheme).filter(({ groups, leaf }) => groups.includes(groupId) && !standsBeside(leaf));
  if (held.length === 0) return [`“${groupName}”组没有任何计分的指标，请补上指标或删去这一组`];
  const all = scheme.groups.map(({ id }) => id);
  const faults: string[] = [];
  const walk = (one: Indicator, outer: readonly string[]): Points => {
    const groups = heldGroups(one, outer);
    if (!groups.includes(groupId)) return 0;
    if (one.kind !== "level") return fullMarks(one);
    const sum = one.children.reduce((total, child) => total + walk(child, groups), 0);
    if (one.full !== undefined && sum !== pointsOf(one.full))
      faults.push(
        `“${one.name}”写的是 ${one.full} 分，“${groupName}”组在它下面的指标加起来是 ${pointsText(sum)} 分，请核对`,
      );
    return one.weight === undefined ? sum : (sum * pointsOf(one.weight)) / 10_000;
  };
  const sum = scheme.indicators.reduce((total, one) => total + walk(one, all), 0);
  if (scheme.full !== null && sum !== pointsOf(scheme.full))
    faults.push(`“${groupName}”组各项满分加起来是 ${pointsText(sum)} 分，方案总分写的是 ${scheme.full} 分，请核对`);
  return faults;
}

function fullMarks(leaf: Leaf): Points {
  return "full" in leaf ? pointsOf(leaf.full) : 0;
}

function listFaults({ grades, groups, lists, indicators }: Scheme): string[] {
  const faults: string[] = [];
  if (grades?.by === "quantile" && grades.grades.reduce((sum, { percent }) => sum + percent, 0) > 100)
    faults.push("等次的比例加起来超过 100%，请核对");
  if (
    grades?.by === "cutOff" &&
    grades.grades.some(({ atLeast }, at) => at > 0 && atLeast >= grades.grades[at - 1]!.atLeast)
  )
    faults.push("等次的分数线应由高到低，请核对");
  const without = groups.filter(
    ({ id }) =>
      lists.notUpdated !== null &&
      !indicators.some((one) =>
        holdsFor(
          one,
          lists.notUpdated!,
          id,
          groups.map((group) => group.id),
        ),
      ),
  );
  faults.push(...without.map(({ name }) => `“${name}”组没有未更新所看的项目，请改选`));
  return faults;
}

function holdsFor(one: Indicator, leafId: string, groupId: string, outer: readonly string[]): boolean {
  const groups = heldGroups(one, outer);
  if (!groups.includes(groupId)) return false;
  return one.kind === "level"
    ? one.children.some((child) => holdsFor(child, leafId, groupId, groups))
    : one.id === leafId;
}
