import { phraseTable } from '../words/phrase-table';

/**
 * Phrases of issue trackers by which the traits of a comment are told, in the notation of {@link phraseTable}. A phrase may
 * belong to several traits.
 */
export const TRAITS = phraseTable({
  /** A tester's or a closer's report. */
  report: `^(verified|verifying|tested|closing|closed|resolving|validated|reopening|re-opening|marking|checked|environment);
    ^fr passed; ^fr :; ^(pr|prs|pr's) merged; ^[the] fix [is] verified; ^ticket closed; ^works as expected;
    verified [the] fix; closing [this|the] (ticket|issue|bug|as); fix verified; (studio|sdk) (ver|version|build) :;
    tested (on|with|environment); verified (on|with|as|using|in); is verified; no longer reproducible`,
  /** Announces a change: a pull request, a merge, a commit. */
  delivery: `(pr|prs) [*] [*] :; pull request; pr (pending|sent|opened|created|here|merged|submitted|is); merged;
    committed; (cherry-picked|cherrypicked); (backport|backported|backports|backporting); pull`,
  yesOrNo: `^(yes|yep|yeah|yup|no|nope|nah|correct|right|exactly|indeed|sure|agreed|absolutely|definitely|probably|maybe|unfortunately|true);
    ^(ja|nein|genau|richtig|doch|oui|non|si|exact|sí|correcto|exacto|sim|não|certo|exato|sì|esatto|giusto);
    ^not (really|yet|exactly|sure|that i|at the); ^of course; ^i [don't] (think|believe|guess);
    ^it (does|is|was|isn't|doesn't|should|will|would|did); ^that's (right|correct|true);
    ^good (question|point|idea|catch); ^(both|neither|either|none);
    ^(all|only|just) (of them|of these|of those|the|one); ^the (first|second|third|last|latter|former|other) [one]`,
  /** Will look at it. */
  promise: `(i'll|we'll|i will|we will|i am going to|i'm going to|we are going to|let me) [*] (check|look|try|investigate|see|test|ask|update|discuss|review|dig);
    (i'll|we'll|i will|we will|let me) [*] (have a look|take a look|get back|come back|let you know|find out|keep you|follow up|verify|confirm|retest|re-test|reproduce|research|debug|double-check|work on);
    (i'll|we'll|i will|we will|let me) [*] do [some] [more] (testing|tests|digging|research|checks);
    (i'll|we'll|i will|we will|let me) [*] give (it|this|that) a (try|shot|go);
    will (look into|get back|let you know|check|investigate|update you|try|test|share);
    (looking|working) (on|into); as soon as (possible|i); checking;
    (ich|wir) (schaue|schauen|schau|kläre|klären|prüfe|prüfen|melde|melden|frage|fragen) [mir|mich|uns|das|es|nach|mal];
    (ich|wir) (werde|werden) [*] [*] (prüfen|klären|nachsehen|nachfragen|fragen|schauen); (melde|kümmere) mich; gebe bescheid;
    je (vais|reviens|regarde|vérifie|demande) [*] (voir|regarder|vérifier|demander|revenir); je (regarde|vérifie|reviens|demande); je (vous|te) (tiens|redis|dirai);
    (voy|vamos) a (revisar|revisarlo|ver|verlo|comprobar|comprobarlo|preguntar|mirar|mirarlo|consultar|consultarlo|averiguar|averiguarlo);
    lo (reviso|miro|consulto|pregunto|compruebo|averiguo); (te|os|les) (aviso|confirmo|digo);
    vou (verificar|ver|checar|perguntar|confirmar|analisar|consultar|olhar); (te|lhe) (aviso|retorno); (já|logo) (verifico|vejo|retorno);
    (lo|la) (verifico|controllo|chiedo|guardo); (ti|vi) (faccio|farò|facciamo) sapere; (verifico|controllo|chiedo) e`,
  underWay: `(looking|working) (on|into); checking`,
  /** Joins the asker: has the same trouble, or wants the same. */
  joins: `^+1; ^same (here|issue|problem); ^me too; ^any (update|updates|news|progress); ^(i|we) (also|too);
    ^i [also] (have|am having|see|am seeing|experience) (the|this) same; ^(i'm|we're) (having|seeing) (the|this) same;
    ^(experienced|experience) (similar|the same); same (issue|problem) here; having the same; have the same (issue|problem);
    still (having|see|seeing|happening|a problem|an issue|appears|exists|unresolved); (another|pro|our) (customer|client);
    (also|too) faced; faced this; please [do] (fix|merge|consider); fix (this|it) (asap|please);
    (still|sadly) no [follow|update|progress|fix|solution]; no (follow|update|updates|progress|fix) [up] (or|and|yet|since|so);
    (happy|glad|great|nice|love) to (see|have) [this|it|a|an]; important [thing|feature] to have; (bump|upvote|upvoted);
    would be [really|very] (useful|great|nice|awesome); would [also] (love|like) to see;
    also (need|having|experiencing|interested); vote for; this [feature] is [really] (needed|important)`,
  /** Reminds somebody. */
  nudges: `(not|haven't|hasn't) heard back; no response; (follow|following) up; pay attention; get back (to us|here);
    any (update|updates|news|progress); waiting for; just passing; reminder; bump; ping`,
  /** Says how or why. */
  explains: `because; since (it|the|we|this|i); the reason; due to; that's why;
    you (can|could|need|should|have to|must|might|may|are|do); it (should|will|would|does|is|seems|looks|works|was|appears);
    this (is|was|should|will|means|works|happens); there (is|are|was|isn't|aren't);
    we (can|cannot|can't|do|don't|are|have|should|need); here's; here (is|are); by (using|setting|default|design);
    in order to; instead; means; (workaround|work-around); the (problem|issue|fix|solution|cause|idea|plan) (is|was|here|lies)`,
  opinion: `i (think|believe|guess|would|agree|assume|suggest|prefer|feel|suspect|don't think); imho; imo; i'd; probably;
    my (opinion|guess|preference|2 cents); should be; (make|makes) sense; (sound|sounds) (good|like|great)`,
  /** Administers the issue: fields, links, assignees. */
  housekeeping: `(moving|moved|assigning|assigned|linking|linked|label|labels|duplicate|escalating|escalated|reopening|re-opening|invalidating|bulk);
    (updating|updated) [the] (ticket|description|title|fix version|priority); (won't|wont) fix; due to age`,
  /** Why something is so, or was closed. */
  givesReason: `(expected|because|since|intended); by design; not a bug; not (our|an) (bug|issue); no longer; (won't|wont) fix;
    will not; duplicate of; (as|since) (it|this|we|the|that) *; due to (the|a|an|our|lack|limitations|changes|how)`,
  /** The state of the work. */
  workState: `(fixed|resolved|implemented|merged|backported|addressed|released|available|included|landed|scheduled|planned|supported|done)`,
  /** It will not be done, or is intended. */
  refuses: `(won't|wont) (do|fix); not (planned|supported|possible|going to); no longer; unsupported; out of date; by design;
    (invalid|deprecated)`,
  thanks: `(thanks|thank|thx|great|perfect|works|ok)`,
  /** Suggests an answer as a question. */
  proposes: `^(maybe|perhaps); ^how about; ^why not; ^or (maybe|perhaps); ^(couldn't|can't|shouldn't) (we|you|it)`,
  solved: `it works; works (now|again|fine|well|perfectly|for me); working (now|again); solved; resolved; fixed; no longer; anymore; is gone;
    (got|have) (it|this|that) (working|to work|solved); (behoben|gelöst|erledigt); (funktioniert|geht|läuft) (jetzt|wieder); (résolu|résolue); (marche|fonctionne) (maintenant|enfin|bien);
    (resuelto|solucionado); (ya|ahora) funciona; funciona (ahora|ya|agora); resolvido; (agora|já) funciona; risolto; (ora|adesso) funziona; funziona (ora|adesso)`,
  /** The asker found the answer. */
  settles: `confirmed; turns out; it (appears|seems); (workaround|work-around); duplicate of; dupe; due to; found;
    figured; realized; realised; the (problem|issue|reason|cause|solution|fix) (is|was); moving to;
    i'll; i (will|decided|have decided); got it; actually; (never mind|nevermind|nvm); forget (it|about it|my); disregard;
    ignore (my|that|this|the above); my (bad|mistake); false alarm; you are right; you're right`,
  retracts: `(never mind|nevermind|nvm); forget (it|about it|my question); disregard; ignore (my|the) [*] (question|comment|message);
    false alarm; (i|we) (found|figured|got) (it|out|the answer); (found|figured) it [out]; got it; turns out;
    [no] question [is] (obsolete|settled); ^(erledigt|geklärt|gelöst|résolu|resuelto|solucionado|resolvido|risolto);
    (hat|haben) sich [schon|inzwischen|bereits|damit|gerade|wohl] (erledigt|geklärt); (habe|hab|haben) [es|das|die|ihn|sie] [antwort|lösung] [schon|inzwischen|selbst|bereits] (gefunden|gelöst|herausgefunden); (vergiss|vergesst) es;
    (j'ai|on a|nous avons|je l'ai|je les ai) [enfin|finalement|déjà] trouvé; c'est [bon|donc] (réglé|résolu); (laisse|laissez|laisser) tomber; (oublie|oubliez) [ça|ma];
    ^[resuelto] [lo|la] [he] (encontré|resolví|averigüé|encontrado|resuelto); (ya|al final) [lo|la] [he] (encontré|resolví|averigüé|encontrado|resuelto); ya lo tengo; (olvídalo|olvidadlo);
    (já|acabei) [de] (descobri|achei|encontrei|resolvi|descobrir|achar|encontrar); deixa (pra|para) lá; (esquece|esqueçam);
    ^(ho|abbiamo|l'ho) [già|poi] (trovato|risolto|capito); (già|poi|alla fine) [l'ho] (trovato|risolto|capito); (lascia|lasciate) (stare|perdere)`,
  /** What was tried and seen. */
  tests: `(tested|tried|work|works|working|fails|fail|still|happens|happen|occurs|occur|managed|updated|installed);
    (reproduce|reproduced|reproduces|reproducible|reproducing|replicate|replicated);
    (confirm|confirmed|confirms|confirming); same (error|result|problem)`,
  attaches: `(attach|attached|attaching|attachment|attachments|screenshot|screenshots|uploaded|below); here (is|are|you go);
    see (above|below|the)`,
  firstPerson: `(i|i'm|i've|i'd|i'll|my|we|our|me)`,
  /** Begins with a piece of work, or how to try it: the next step, and seldom a reply. */
  showsWork: `^[new|my] (pr|prs|pull); ^backport; ^(backported|merged|cherry-picked|verified|verifying|validated);
    ^(master|backport) [pr|prs|pull] :; ^master pull request; ^(tested|testing) (with|on|using|env|environment); ^test (case|code|steps|app);
    ^(sample|test) (app|code|case); ^to test; ^steps to; ^fr passed; ^(http|https) :`,
});
