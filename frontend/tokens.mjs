// SPDX-License-Identifier: EUPL-1.2
// Keeps of the thousands of design tokens only those that the chosen components ask for, directly or through another token.
const definition = /^\s*(--[\w-]+):\s*([^;]+);/gm;
const mention = /var\(\s*(--[\w-]+)/g;

const mentioned = (text) => new Set([...text.matchAll(mention)].map((match) => match[1]));

export function usedTokens(tokens, ...users) {
  const values = new Map([...tokens.matchAll(definition)].map((match) => [match[1], match[2].trim()]));
  const wanted = [...mentioned(users.join("\n"))];
  const kept = new Map();
  while (wanted.length > 0) {
    const name = wanted.pop();
    if (kept.has(name) || !values.has(name)) continue;
    kept.set(name, values.get(name));
    wanted.push(...mentioned(values.get(name)));
  }
  const lines = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `  ${name}: ${value};`);
  return `:root {\n${lines.join("\n")}\n}\n`;
}
