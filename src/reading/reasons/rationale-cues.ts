/** The words for why a piece of work exists, as headings or labels and in running text. */
import type { Language } from '../words/language';
import type { RationalePart } from './rationale-parts';

/**
 * Names of sections, whatever the language of the text, since teams mix languages. Each may be a heading, or a label before
 * a colon. "Background" and "context" are missing: whether they give a reason is for the sentences below them to tell.
 */
export const SECTION_NAMES: Readonly<Record<RationalePart, string>> = {
  problem: [
    '(?:the |current |user |business |customer )*(?:problem|pain|challenge)s?(?: points?| statement| description| to (?:be )?solved?)?',
    'why(?: now| (?:are we|should we|do we) (?:doing|do|need|building|build) (?:this|it)| this matters| this| is this (?:needed|important))?',
    '(?:reasons?|motivation|rationale|justification|(?:business |user )?needs?|opportunity)(?: for (?:this|the) (?:change|work|epic))?',
    "what(?:'s| is)? (?:the |this )?problems?(?: (?:are|do) we (?:solving|solve|trying to solve)| is this solving)?",
    '(?:das |die )?(?:problem(?:stellung|beschreibung)?|problematik|ausgangslage|warum(?: jetzt| (?:machen|tun|brauchen|bauen|wollen) wir (?:das|es|dies)| ist (?:das|es) (?:wichtig|nötig))?|begründung|motivation|schmerzpunkte?|bedarf|handlungsbedarf)',
    '(?:le |la |les )?(?:problèmes?|problématique|pourquoi(?: maintenant| (?:fait-on|faisons-nous|on fait|nous faisons|faire) (?:ça|cela|ceci))?|enjeux?|motivation|constats?|besoins?)',
    '(?:el |la |los )?(?:problemas?|por qué(?: (?:lo )?hacemos(?: esto)?| ahora)?|porqué|motivación|justificación|necesidad)',
    '(?:o |a |os )?(?:problemas?|por quê|por que(?: (?:fazer|fazemos|estamos fazendo)(?: isso| isto)?| agora)?|motivação|justificativa|necessidade)',
    '(?:il |la |i )?(?:problema|problemi|perché|motivazione|esigenza)',
  ].join('|'),
  goal: [
    '(?:the |our |business |product |project |epic |main |key |primary |strategic |high[ -]level )*(?:goal|objective|aim|purpose|intent|vision|hypothesis|okr)s?(?: statement)?(?: of (?:this|the) (?:epic|work|initiative))?',
    '(?:das |die |unser |unsere )?(?:ziele?|zielsetzung|zielbild|zweck|absicht|vision)',
    "(?:les? |l'|notre |nos )?(?:objectifs?|buts?|finalité|vision)",
    '(?:el |los |nuestro )?(?:objetivos?|propósito|metas?|visión)',
    '(?:o |os |nosso )?(?:objetivos?|propósito|metas?|visão)',
    "(?:l'|gli |il |lo )?(?:obiettiv[oi]|scopo|finalità|visione)",
  ].join('|'),
  outcome: [
    '(?:the |desired |expected |intended |business |customer |user |target )*(?:outcome|benefit|pro|impact|business value|value proposition|customer value|user value|value|return|result for (?:users|customers))s?(?: for (?:users|customers|the user|the customer))?',
    '(?:business|user|customer) case',
    '(?:der |die |erwartete[rs]? |gewünschte[rs]? )*(?:nutzen|mehrwert|wirkung|wert|vorteile?|geschäftswert)',
    "(?:les? |la |l'|les )?(?:bénéfices?|avantages?|valeur(?: ajoutée| métier)?|impact|résultats? attendus?|gains?)",
    '(?:el |los |la )?(?:beneficios?|valor(?: de negocio)?|impacto|resultados? esperados?)',
    '(?:o |os )?(?:benefícios?|valor(?: de negócio)?|impacto|resultados? esperados?)',
    "(?:i |il |l')?(?:benefici|beneficio|valore|impatto|risultat[oi] attes[oi]|vantaggi)",
  ].join('|'),
  measure: [
    '(?:the |our |key |target |success )*(?:measures?|metrics?|kpis?|key results?|krs?|okrs?)(?: of success| & targets?| and targets?)?',
    '(?:measures? of |how (?:do|will) we (?:measure|know) )?success(?: criteria| metrics?| measures?| indicators?)',
    'how (?:(?:do|will) we|we (?:will )?)(?: ?)(?:measure|know)(?: (?:success|it|that it works))?',
    '(?:die |unsere )?(?:messgrößen?|messgroessen?|kennzahl(?:en)?|erfolgskriterien|erfolgsmessung|metrik(?:en)?|zielwerte?|messung)',
    '(?:les |nos )?(?:indicateurs?(?: de (?:succès|réussite|performance))?|mesures?(?: de succès)?|critères de (?:succès|réussite)|métriques?)',
    '(?:los |las )?(?:indicadores?(?: de éxito)?|métricas?(?: de éxito)?|medidas? de éxito|criterios de éxito)',
    '(?:os |as )?(?:indicadores?(?: de sucesso)?|métricas?(?: de sucesso)?|critérios de sucesso)',
    '(?:gli |le )?(?:indicatori(?: di successo)?|metriche(?: di successo)?|criteri di successo|misure di successo)',
  ].join('|'),
};

const NUMBER =
  '(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half|a third|a quarter)';

/**
 * Cues in sentences. Only strong ones: what is as common in instructions as in reasons ("to allow", "in order to run") is
 * left out or narrowed, because a wrong "it says why" hides a gap.
 */
export const SENTENCE_CUES: Readonly<Record<Language, Partial<Record<RationalePart, string>>>> = {
  en: {
    problem: [
      '\\b(?:the|a|one|main|big(?:gest)?|our|real|root|key) (?:problem|issue|pain|challenge|reason|drawback|shortcoming)s? (?:is|are|here|today|with)\\b',
      "\\b(?:users?|customers?|people|riders?|clients?|developers?|teams?|we|everybody|nobody|[a-z]+(?:ers|ors|ists|ants|ents)) (?:\\w+ )?(?:complain|struggle|lose|waste|give up|gave up|drop out|do not know|don't know|cannot|can't|are unable|have no way|have to \\w+ (?:by hand|manually)|never|call us|keep asking|are (?:confused|frustrated|blocked|forced))",
      "\\b(?:currently|today|at the moment|right now|at present|so far|as of now)\\b[^.]{0,120}\\b(?:not|no|cannot|can't|isn't|aren't|don't|doesn't|hard|difficult|slow|manual(?:ly)?|duplicated?|limited|lacks?|missing|too|only|monolithic|separate|inconsistent|incompatib\\w+|differences|deficienc\\w+|legacy|stays?|costs?)\\b",
      '\\b(?:limitations?|shortcomings?|deficienc(?:y|ies)|pain points?|performance issues|bottlenecks?|workarounds? (?:is|are) (?:needed|required))\\b',
      "\\bthe current [\\w -]{2,50} (?:is|are|has|have) (?:\\w+ )?(?:duplicated?|a number of|several|many|limited|outdated|slow|no|not)\\b|\\b(?:issues?|problems?) remain|\\b(?:because|since|as)\\b[^.]{5,200}\\bwe (?:should|need|must|have to|had to|have decided)\\b|\\bapps? will crash\\b|\\b(?:is|are|was|were|has become|have become) (?:currently |still |very |far |way |simply |much |really |so )*(?:too|out of date|outdated|error[- ]prone|cumbersome|painful|tedious|unreliable|fragile|extremely slow|slow|broken|unsupported|end of life|eol'?d?|a bottleneck|a problem|an issue|not possible|impossible|difficult|confusing|expensive)\\b",
      '\\b(?:taking up|takes?|uses?|costs?|costing) (?:\\w+ )?(?:way |far |much )*(?:too|more (?:money|time|memory) than)\\b',
      "\\bit is not (?:currently )?possible\\b|\\bthere is (?:currently )?no (?:way|support|easy)\\b|\\bnot many \\w+ know\\b|\\b(?:not|isn't|aren't) (?:currently )?supported because\\b|\\bsuffers? from\\b|\\black(?:s|ing)? (?:of |some |important |many )",
      '\\b(?:costs? us|we pay for|cost more than|end up (?:with|paying)|one in \\w+ (?:fails?|ends?|is lost)|falls? by|fell by|dropped by|rose by|grew by)\\b',
      '\\b(?:diverged|been an? (?:issue|problem|pain)|has been the issue|no longer (?:works?|maintained|supported|sustainable)|due to (?:very )?low|prevents? (?:us|users|customers|the|our|developers|teams?)|compliance|regulation|deadline|by law)\\b',
    ].join('|'),
    goal: [
      '\\bso that\\b|\\bin order that\\b|\\bso as to\\b',
      '\\bin order to (?!(?:run|build|test|reproduce|install|see|compile|use|execute|start|open|set|get|do|complete|finish|configure|enable)\\b)',
      '\\b(?:goal|objective|aim|purpose|intent|intention|vision|hope)s?(?: of [^.]{1,60})? (?:is|are|was|here is)(?: to| that|:)? ',
      '\\b(?:aims?|aiming|intends?|intended|strives?) to |\\b(?:we|users|customers|developers|riders|people) want to (?!consider\\b|know\\b|make sure\\b|use\\b)|\\bwith the (?:goal|aim|purpose|intent|intention) (?:of|to)\\b|\\bfor the purpose of\\b|\\bwork(?:ing)? towards?\\b',
      '\\bwe believe (?:that )?|\\bwe (?:want|would like|hope|need) (?:\\w+ )?(?:to be able to|users|customers|people|riders|developers|teams)\\b',
      '\\bas an? [\\w -]{2,60}?,? i (?:want|need|would like|wish)\\b',
      '\\bfor better \\w+|\\bto (?:reduce|improve|increase|speed up|simplify|save|eliminate|lower|grow|gain|attract|retain|satisfy|comply|unlock|assist|take advantage of|stay ahead|keep up)\\b',
    ].join('|'),
    outcome: [
      '\\b(?:this|these|it|we|(?:by|with) [^,.]{3,80},) (?:will|would|should|shall) (?:\\w+ly |also |then )?(?:allow|enable|let|help|give (?:us|users|customers|developers|people)|make (?:it|the|our|them|sure)|reduce|improve|increase|save|simplify|lower|speed up|avoid|prevent|unlock|benefit|result in|lead to|provide (?:a |an )?(?:better|more|much|faster|easier))',
      '\\b(?:the|its|their|following|main|business|many|several|other) (?:benefits?|advantages?)\\b(?! of the)|\\bbenefits? (?:is|are|include|for) |\\bto benefit from\\b',
      '\\b(?:users?|customers?|people|riders?|clients?|developers?|teams?|nobody|everybody|everyone|no \\w+) (?:will|would|should|can then|could then) (?:be able|no longer|not have|see|get|have|know|find|save|feel|benefit|never|then)',
      '\\b(?:resulting in|as a result,|leads? to|results? in) (?:\\w+ ){0,3}(?:fewer|less|more|better|faster|higher|lower|easier|happier|reduced|increased|improved)',
      '\\b(?:will|would|should) (?:be|become|run|get) (?:\\w+ )?(?:easier|simpler|faster|cheaper|safer)\\b|\\b(?:significantly|greatly|dramatically|considerably) (?:simplif|reduc|improv|increas)\\w+|\\b(?:simplif|reduc|improv|increas)\\w+ (?:the|our|their) [\\w ]{2,40} (?:process|experience|time|productivity|cost|costs|quality|performance|retention|conversion|satisfaction)\\b',
      '\\bmake (?:it|them|this|those|that|our \\w+) (?:\\w+ )?(?:easy|easier|simpler|faster|cheaper|more)\\b|\\bnobody (?:learns|has to|needs to|will|is)\\b',
    ].join('|'),
    measure: [
      `\\b(?:reduc|increas|improv|rais|cut|lower|decreas|grow|drop|lift|boost|halv|doubl|shorten)\\w*\\b[^.]{0,80}?(?:\\bby |\\bto |\\bfrom |\\bbelow |\\bunder |\\babove |\\bover )(?:at least |more than |about |around |less than )?${NUMBER}`,
      `\\b(?:fewer|less|more|at least|at most|no more|not more|under|below|above|up) (?:than |to )?(?:${NUMBER}) ?(?:%|per ?cent|percent|in \\w+|of \\w+|calls|rides|users|customers|tickets|errors|incidents|points|times)`,
      `${NUMBER} ?(?:%|per ?cent|percent) (?:of|fewer|less|more|faster|better|increase|reduction|decrease|improvement|uplift|adoption)`,
      '\\b(?:kpi|okr|nps|csat|key results?|success metrics?|north star)s?\\b|\\b(?:we|is|are|be) (?:will )?(?:be )?measured? (?:by|the|in|with|each|how|against)\\b|\\bwe will (?:measure|track)\\b|\\bsuccess (?:is|means|will be|looks)\\b|\\bwe (?:will )?know (?:we|that we|this|it)(?: have| has)? (?:succeeded|worked|works)\\b',
      `\\b(?:half|double|twice|triple|a third|a quarter) (?:of )?(?:it|that|the \\w+|as (?:many|much|fast)) (?:by|until|within|in)\\b|\\b${NUMBER} of (?:ten|a hundred|\\d+)(?: [\\w']+){0,4} (?:are|is|will|ride|use|have)\\b`,
    ].join('|'),
  },
  de: {
    problem:
      '\\b(?:das|ein|unser|größte[sr]?) (?:problem|schmerzpunkt|nachteil|hindernis)\\b[^.]{0,40}\\b(?:ist|sind|besteht|liegt)\\b|\\b(?:derzeit|aktuell|momentan|heute|bisher|zurzeit|im moment)\\b[^.]{0,120}\\b(?:nicht|kein\\w*|nur|manuell|von hand|mühsam|langsam|fehlt|fehlen|aufwendig|aufwändig|zu (?:lang|langsam|teuer|viel\\w*|spät)|kostet|verlieren)\\b|\\b(?:beschweren sich|beklagen|kämpfen mit|kostet uns|geht verloren|verlieren (?:wir|unsere)|leiden unter)\\b',
    goal: '\\b(?:ziel|zweck|absicht|vision)\\b[^.]{0,60}\\b(?:ist|sind|es|war)\\b|\\bdamit\\b(?= (?:wir|sie|die|der|das|ich|es|man|kunden|nutzer|niemand|jeder|alle|unsere?)\\b)|\\b(?:wir wollen|wir möchten) (?:erreichen|dass|unseren?)\\b|\\bmit dem ziel\\b|\\bum [^.]{3,120}? zu (?:senken|verbessern|erhöhen|reduzieren|steigern|vermeiden|vereinfachen|gewinnen|verringern|ermöglichen|beschleunigen)\\b',
    outcome:
      '\\b(?:dadurch|damit|so|hierdurch) (?:können|sparen|sinkt|sinken|steigt|steigen|gewinnen|vermeiden|verringern|werden|wird) |\\b(?:mehrwert|nutzen|vorteil)\\w*\\b[^.]{0,40}\\b(?:ist|sind|für|liegt)\\b|\\b(?:spart|sparen) (?:uns|zeit|geld|kosten)\\b|\\b(?:ermöglicht|erleichtert|vereinfacht) (?:es|den|die|das|uns|unseren?)\\b',
    measure:
      '\\b(?:um|auf|unter|über|mindestens|höchstens|weniger als|mehr als) (?:\\d[\\d.,]*|die hälfte|ein drittel|ein viertel) ?(?:%|(?:prozent|mal|minuten|sekunden|stunden|tage|anrufe|nutzer|kunden)\\b)|\\b\\d[\\d.,]* ?(?:%|prozent)(?= (?:weniger|mehr|der|aller|schneller))|\\b(?:kpi|okr|kennzahl|messgröße|messen wir|gemessen)\\w*\\b|\\bhalbier\\w+|\\bverdoppel\\w+',
  },
  fr: {
    problem:
      "\\b(?:le|un|notre) (?:problème|souci|frein|défaut)\\b[^.]{0,40}\\b(?:est|sont|vient)\\b|\\b(?:actuellement|aujourd'hui|à ce jour|pour l'instant|en ce moment)\\b[^.]{0,120}\\b(?:pas|aucun\\w*|ne|impossible|difficile|manuel\\w*|trop|lent\\w*|manque\\w*|seulement|coûte)\\b|\\b(?:se plaignent|ont du mal|nous coûte|souffrent? de|perdent? du temps)",
    goal: "\\b(?:l'|le |les |notre |un )?(?:objectif|but|finalité|vision)s?\\b[^.]{0,60}\\b(?:est|sont|de|d')|\\bafin (?:de|que|d')|\\bpour que\\b|\\bdans le but de\\b|\\bnous voulons que\\b|\\bpour (?:réduire|améliorer|augmenter|éviter|simplifier|accélérer|gagner|diminuer|permettre)\\b",
    outcome:
      '\\b(?:cela|ceci|ça|ce qui) (?:permettra|permet|réduira|améliorera|évitera|fera|aidera|simplifiera|augmentera)\\b|\\b(?:bénéfice|avantage|valeur ajoutée)s?\\b[^.]{0,40}\\b(?:est|sont|pour|:)|\\b(?:les|nos) (?:utilisateurs|clients|équipes) (?:pourront|auront|ne devront plus|gagneront)\\b',
    measure:
      '\\b(?:de|à|moins de|plus de|au moins|au plus|en dessous de) (?:\\d[\\d.,]*|la moitié|un tiers|un quart) ?(?:%|pour ?cent|fois|minutes|secondes|heures|jours|appels|utilisateurs|clients)|\\b(?:kpi|okr|indicateurs?|mesur(?:é|ons|erons|er))\\b|\\b(?:réduire|augmenter|diminuer)\\b[^.]{0,60}\\d[\\d.,]* ?%',
  },
  es: {
    problem:
      '\\b(?:el|un|nuestro) (?:problema|inconveniente|dolor)\\b[^.]{0,40}\\b(?:es|son|está)\\b|\\b(?:actualmente|hoy|ahora mismo|hasta ahora|por ahora|en este momento)\\b[^.]{0,120}\\b(?:no|ningun\\w*|sin|solo|sólo|manual\\w*|difícil|lent\\w+|demasiad\\w+|falta\\w*|cuesta)\\b|\\b(?:se quejan|les cuesta|nos cuesta|sufren|pierden tiempo)\\b',
    goal: '\\b(?:el |los |nuestro )?(?:objetivo|propósito|meta|fin)s?\\b[^.]{0,60}\\b(?:es|son|de)\\b|\\bpara que\\b|\\ba fin de\\b|\\bcon el (?:fin|objetivo|propósito) de\\b|\\bqueremos que\\b|\\bpara (?:reducir|mejorar|aumentar|evitar|simplificar|acelerar|ganar|disminuir|permitir)\\b',
    outcome:
      '\\b(?:esto|lo que|así) (?:permitirá|permite|reducirá|mejorará|evitará|ayudará|hará|aumentará)\\b|\\b(?:beneficio|ventaja|valor)s?\\b[^.]{0,40}\\b(?:es|son|para|:)|\\b(?:los|nuestros) (?:usuarios|clientes|equipos) (?:podrán|tendrán|ya no|ahorrarán)\\b',
    measure:
      '\\b(?:un|en|al|del|menos de|más de|al menos|por debajo de) (?:\\d[\\d.,]*|la mitad|un tercio|un cuarto) ?(?:%|por ?ciento|veces|minutos|segundos|horas|días|llamadas|usuarios|clientes)|\\b(?:kpi|okr|indicador(?:es)?|mediremos|medimos|se mide)\\b',
  },
  pt: {
    problem:
      '\\b(?:o|um|nosso) (?:problema|inconveniente|dor)\\b[^.]{0,40}\\b(?:é|são|está)\\b|\\b(?:atualmente|hoje|até agora|no momento|por enquanto)\\b[^.]{0,120}\\b(?:não|nenhum\\w*|sem|só|apenas|manual\\w*|difícil|lent\\w+|demais|falta\\w*|custa)\\b|\\b(?:reclamam|sofrem|nos custa|perdem tempo|têm dificuldade)\\b',
    goal: '\\b(?:o |os |nosso )?(?:objetivo|propósito|meta|intuito)s?\\b[^.]{0,60}\\b(?:é|são|de)\\b|\\bpara que\\b|\\ba fim de\\b|\\bcom o (?:objetivo|intuito|fim) de\\b|\\bqueremos que\\b|\\bpara (?:reduzir|melhorar|aumentar|evitar|simplificar|acelerar|ganhar|diminuir|permitir)\\b',
    outcome:
      '\\b(?:isso|isto|o que|assim) (?:permitirá|vai permitir|permite|reduzirá|melhorará|evitará|ajudará|fará|aumentará)\\b|\\b(?:benefício|vantage[mn]|valor)s?\\b[^.]{0,40}\\b(?:é|são|para|:)|\\b(?:os|nossos) (?:usuários|clientes|times) (?:poderão|terão|não precisarão|economizarão)\\b',
    measure:
      '\\b(?:em|menos de|mais de|pelo menos|abaixo de|para) (?:\\d[\\d.,]*|metade|um terço|um quarto) ?(?:%|por ?cento|vezes|minutos|segundos|horas|dias|chamadas|usuários|clientes)|\\b(?:kpi|okr|indicador(?:es)?|mediremos|medimos|medido)\\b',
  },
  it: {
    problem:
      '\\b(?:il|un|nostro) (?:problema|inconveniente|difetto)\\b[^.]{0,40}\\b(?:è|sono|sta)\\b|\\b(?:attualmente|oggi|finora|al momento|per ora)\\b[^.]{0,120}\\b(?:non|nessun\\w*|senza|solo|manual\\w*|difficile|lent\\w+|troppo|manca\\w*|costa)\\b|\\b(?:si lamentano|faticano|ci costa|soffrono|perdono tempo)\\b',
    goal: "\\b(?:l'|il |gli |lo |nostro )?(?:obiettivo|scopo|fine|finalità)\\b[^.]{0,60}\\b(?:è|sono|di)\\b|\\baffinché\\b|\\bal fine di\\b|\\bin modo (?:che|da)\\b|\\bcon (?:l'obiettivo|lo scopo) di\\b|\\bvogliamo che\\b|\\bper (?:ridurre|migliorare|aumentare|evitare|semplificare|accelerare|guadagnare|diminuire|permettere)\\b",
    outcome:
      '\\b(?:questo|ciò|il che|così) (?:permetterà|permette|consentirà|ridurrà|migliorerà|eviterà|aiuterà|farà|aumenterà)\\b|\\b(?:beneficio|benefici|vantaggio|vantaggi|valore)\\b[^.]{0,40}\\b(?:è|sono|per|:)|\\b(?:gli utenti|i clienti|i team) (?:potranno|avranno|non dovranno|risparmieranno)\\b',
    measure:
      '\\b(?:del|di|meno di|più di|almeno|sotto|al) (?:\\d[\\d.,]*|la metà|un terzo|un quarto) ?(?:%|per ?cento|volte|minuti|secondi|ore|giorni|chiamate|utenti|clienti)|\\b(?:kpi|okr|indicator[ei]|misureremo|misuriamo|misurato)\\b',
  },
};
