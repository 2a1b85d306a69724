/** Asking without asking: what is not clear, what is to be decided, what is labelled as a question; each both ways. */
import { readWiki } from '../../../src/reading/document/wiki';
import { findQuestions } from '../../../src/reading/questions/questions';

const asked = (markup: string): number => findQuestions(readWiki(markup), []).length;

test.each([
  'It is unclear to me if the fee is shown with tax.',
  'I am not sure. Mira, please decide.',
  'Need PO input on the wording of the error.',
  'Question for the PO: fee with or without tax',
  'Open question: fee with or without tax',
  'Pending clarification from the owner: is the cap five or ten.',
  'What happens if the card is declined',
  'I assume that guests are left out, correct',
  'Bitte um Klärung, ob Gäste später zahlen dürfen.',
  'Bitte kurz bestätigen, ob Gäste später zahlen dürfen.',
  'Bitte entscheiden: rot oder orange?',
  'Mir ist nicht klar, ob die Gebühr brutto ist.',
  'Noch unklar, welche Währung gilt.',
  'Ich frage mich, ob Gäste auch zahlen.',
  'Wir brauchen hier noch eine Entscheidung.',
  'Offene Frage: Gilt das Limit je Tag oder je Woche',
  'Merci de préciser si les invités paient plus tard.',
  'Je ne sais pas s’il faut afficher les frais.',
  'Ce n’est pas clair si les frais sont affichés.',
  'Besoin d’une décision : afficher ou masquer les quais.',
  'Por favor, confirmar si los invitados pagan más tarde.',
  'No me queda claro si la tasa va con IVA.',
  'Falta definir si los invitados pagan.',
  'Duda: el límite es por día o por semana',
  'Favor confirmar se os convidados pagam depois.',
  'Não está claro se a taxa vem com imposto.',
  'Precisamos saber se o limite vale para convidados.',
  'Dúvida: o limite é por dia ou por semana',
])('%s', (comment) => {
  expect(asked(comment)).toBe(1);
});

test.each([
  'It is clear to me that the fee is shown with tax.',
  'The PO gave input on the wording.',
  'Open question: answered by Mira on Monday.',
  'The clarification from the owner is here.',
  'What happens here is that the card is declined.',
  'Bitte um Merge des Branches.',
  'Bitte die Gebühr brutto anzeigen.',
  'Jetzt ist mir klar, dass die Gebühr brutto ist.',
  'Offene Frage: von Mira geklärt.',
  'Merci de relire la branche.',
  'Je sais que les frais sont affichés.',
  'Por favor, subir el registro.',
  'Qué bien que ya funciona.',
  'Ya está definido que los invitados pagan.',
  'Favor anexar o log.',
  'Agora está claro que a taxa vem com imposto.',
  'Precisamos de mais tempo para a taxa.',
  'Kann das jemand mergen?',
  'Who would have thought? It works.',
  'Was soll ich sagen? Es läuft.',
  'Thanks! How are you?',
  'Anything fine here. No?',
])('asks nobody: %s', (comment) => {
  expect(asked(comment)).toBe(0);
});
