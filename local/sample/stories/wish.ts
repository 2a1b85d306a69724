/**
 * A user story in the form that Uferrad's team agreed on.
 * @param who such as "a rider"
 * @param wants what follows "I want"
 * @param because what follows "so that"
 * @param criteria how one sees that it is done
 */
export function wish(who: string, wants: string, because: string, ...criteria: string[]): string {
  const story = `As ${who}, I want ${wants}, so that ${because}.`;
  return criteria.length === 0 ? story : `${story}\n\n${acceptance(...criteria)}`;
}

export function acceptance(...criteria: string[]): string {
  return `# Acceptance criteria\n${criteria.map((criterion) => `- ${criterion}`).join('\n')}`;
}
