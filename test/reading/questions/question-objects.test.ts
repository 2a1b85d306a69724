/** What is asked for, and by whom: kinds of sentences that were missed or taken for questions, each both ways. */
import { asked } from '../asked';

test.each<[kind: string, asks: string[]]>([
  [
    'wants facts that are handed over in words',
    [
      'Please provide the harbour app version.',
      'Please include the date and hash of the build tested.',
      'Can you give me the date on which it left port.',
      'Could you please share your email and org id.',
      'Can you provides the location of the second crane.',
      'Could you give any comments on this berth.',
      'Please provide us which version of the chart you are using.',
      'Can you share the expected output that you get on the old quay.',
    ],
  ],
  [
    'wants facts beside a thing',
    [
      'Could you send a photo of the crane and also details regarding what rope it has?',
      'Can you please send us a test case, a photo and the chart version you use?',
      'Please provide the manifest, the tide table, chart version and operating system information.',
      'Could you share a sample along with the exact harbour app version?',
      'Please send a sample file and your environment details.',
      'Can you provide a short film, and more information on the load?',
    ],
  ],
  [
    'wants to be told the news, without a mark',
    [
      'Can you please update me.',
      'Could you update us on the berth.',
      'Can you get back to us on the second crane.',
      'Any idea when this will be moored.',
      'Any word on whether it can leave today.',
      'Update please.',
      'Status, please!',
    ],
  ],
  [
    'is glad of words',
    [
      'Hints on how you tested the crane would be appreciated!',
      'Workarounds would be very much appreciated.',
      'A few more details would be great!',
      'Some indication of how to moor it will be welcomed.',
      'Any suggestions on the rope would be helpful.',
      'It is loose, but your thoughts on it would be welcome.',
      'It would be great if you can provide more description of the load.',
    ],
  ],
  [
    'is curious',
    [
      'Just curious about the cause of it.',
      'I am a bit curious as to what purpose the second crane serves.',
      'Curious if this chart might be applicable.',
      "I'm curious to figure out whether the rope was wet.",
      'Curious why the berth is empty.',
      'I am curious how long the tide holds.',
    ],
  ],
  [
    'waits for what somebody says',
    [
      '[~ada] to confirm.',
      'I believe it is DOCK-12, but [~ada] needs to confirm.',
      '[~ada] must decide.',
      'Let me know if you have any other thoughts.',
      'Please add if you have any inputs for this.',
      'Comment if anyone has a better idea.',
    ],
  ],
  [
    'wants to be put right',
    [
      'Please let me know if I am missing something.',
      "Let me know if that's not your understanding.",
      'Let us know if we are mistaken.',
      "Please let me know, if I'm wrong about the tide.",
      'Let me know the exact chart version.',
      'Also, if you could let us know the harbour app version.',
      'I have moored it, do I need to do anything else.',
    ],
  ],
  [
    'comes to know',
    [
      "I'm just writing this comment to know if there is someone at the berth.",
      'Just checking to see if the crane is free.',
      'Commenting here to ask when the tide turns.',
      'It works, however it would be great to confirm if the rope was the cause.',
    ],
  ],
  [
    'states what is to be confirmed, and is no mere telling',
    [
      'The crane is free. So we moor it at the second berth?',
      'The crane is free. You moved it in May? It was in the way.',
      'The crane is free. The second berth is deeper, right? It was dredged.',
      'The crane is free. We moor it here or at the second berth? Both are deep.',
      'The crane is free. The second berth is deeper? Thanks.',
      'The crane is free. The second berth is deeper?',
      'The second berth is deeper? The crane stands there.',
      'The crane is free. It uses the old rope, too? I saw it there.',
      'Der Kran ist frei. Gibt es noch Seile? Die alten sind nass.',
      'La grue est libre. Une idée pour la corde ? Elle est mouillée.',
    ],
  ],
  [
    'what only resembles a word for effect',
    [
      'So what now?',
      'So we keep it?',
      'Why not moor it at the second berth?',
      'Why not the second berth.',
      'How could I moor it without a rope?',
      'Why did I get two ropes?',
      'Is the same crane free at noon?',
      'Would you mind explaining the chart?',
      'Is this interesting for you?',
    ],
  ],
  [
    'is glad of words, is curious or waits for somebody, in other languages',
    [
      'Mehr Details wären hilfreich.',
      'Hinweise sind willkommen.',
      'Plus de détails seraient utiles.',
      'Más detalles serían útiles.',
      'Mais detalhes seriam úteis.',
      'Ulteriori dettagli sarebbero utili.',
      'Mich interessiert, wie ihr das Seil prüft.',
      'Je suis curieux de savoir si la grue est libre.',
      'Tengo curiosidad por saber cómo lo amarran.',
      'Estou curioso para saber se o cais é fundo.',
      'Sono curioso di sapere come si ormeggia.',
      '[~ada] muss das bestätigen.',
      '[~ada] doit confirmer.',
      '[~ada] debe confirmarlo.',
      '[~ada] deve confirmar.',
      '[~ada] deve confermare.',
      'Bitte die genaue Version angeben.',
      "Merci d'indiquer la version.",
      'Por favor, indique la versión.',
      'Por favor, informe a versão.',
      'Per favore, indicate la versione.',
    ],
  ],
])('asks: %s', (_kind, asks) => {
  expect(asks.filter((words) => asked(words).length === 0)).toEqual([]);
});

test.each<[kind: string, none: string[]]>([
  [
    'things that are no words',
    [
      'Please provide a sample project.',
      'Can you please send us a test case and a photo?',
      'Please provide a details test case.',
      'Could you attach the log and the trace?',
      'Please send email to the harbour.',
      'Please add the version file to the folder.',
      'Can you provide a version 2.1 build?',
    ],
  ],
  [
    'what is told of news and help',
    [
      'Any help would be nice to have, I moored it alone.',
      'Any update to the chart is checked by the pilot.',
      'We will update you on Monday.',
      'I get back to it after lunch.',
      'The update was pleasing.',
      'Any idea is written into the log.',
    ],
  ],
  [
    'what would be welcome and is no word',
    [
      'A second crane would be great.',
      'The new berth will be welcome.',
      'Details like this one were appreciated.',
      'Support for two ropes would be useful.',
      'It would be helpful to moor it there.',
      'The workaround would be to use the old rope.',
    ],
  ],
  [
    'curiosity of others, or that ended',
    [
      'I got curious and took a look.',
      "If you're curious how we moor it, see the chart.",
      'For those curious about the rope, it is green.',
      'I was curious if it holds, and it does.',
      'That is a curious crane.',
      'Curious bug, it left by itself.',
    ],
  ],
  [
    'what somebody does, or is to do',
    [
      '[~ada] confirmed it.',
      '[~ada] to merge.',
      'I need to confirm with the pilot.',
      '[~ada] wants to moor it.',
      'Let me know if you have any questions.',
      'Add it if you have the rights.',
    ],
  ],
  [
    'to be told of trouble',
    [
      'Please let me know if you need help.',
      'Let us know if there is anything else.',
      'Let me know if I can help.',
      'I will let you know if that is right.',
    ],
  ],
  [
    'a thought in the midst of what is told',
    [
      'The rope is loose. Perhaps the second crane? It was moved in May.',
      "It fails at high tide. Maybe the old chart is still loaded? That wouldn't be the first time.",
      'I turned it off and it sailed. Use case? Not enough time to type it up.',
      "It left by itself. It seems to be a fault that the rope isn't kept?! In the old one it holds.",
      'I moored it twice with the new rope. Might be a knot causing it? I will report back.',
      'The crane is old and slow. Just imagine that it breaks at noon? The whole harbour stands.',
      'This is a fault of the chart. Guess some depths were lost in May? That fixes it.',
    ],
  ],
  [
    'words for effect, and asides',
    [
      'So?',
      'So what? Each berth has its own depth.',
      "That's all? Right.",
      'Actually taking it to the second berth. Why not.',
      'Thank you, it floats now, how could I overlook that rope.',
      'Why did I close the wrong berth? The right one is in the log.',
      "Interesting isn't it? ;)",
      'Are you seriously moving it at noon?',
      "I didn't see a chart, mind attaching it and opening it again?",
      'Can we validate it at the second berth as well?',
      'Is the proper way to moor it.',
    ],
  ],
  [
    'the same in other languages',
    [
      'Der zweite Kran wäre hilfreich.',
      'Die Version ist angegeben.',
      'Je suis curieux.',
      '[~ada] muss los.',
      'Más cuerda sería útil.',
      'Sono curioso.',
      'Mais um cais seria útil.',
    ],
  ],
])('asks nothing: %s', (_kind, none) => {
  expect(none.filter((words) => asked(words).length > 0)).toEqual([]);
});
