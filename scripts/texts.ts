/** `npm run texts -- de-DE`: what a language file lacks or has wrong; without a name, of every language that there is. */
import { languageNames } from '../src/texts/language-files';
import { textProblems } from './text-problems';

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : languageNames();
for (const name of names) {
  if (!languageNames().includes(name)) {
    console.error(
      `There is no src/texts/${name}.json. Copy src/texts/en-US.json to it and translate.`,
    );
    process.exitCode = 1;
    continue;
  }
  const problems = textProblems(name);
  for (const problem of problems) console.log(`${name} ${problem}`);
  console.log(problems.length === 0 ? `${name} is whole.` : `${name}: ${problems.length} to do.`);
  if (problems.length > 0) process.exitCode = 1;
}
