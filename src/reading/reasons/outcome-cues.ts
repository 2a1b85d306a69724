/** The words for what came of a piece of work, as headings or labels and in running text. */
import type { Language } from '../words/language';
import type { OutcomePart } from './outcome-parts';

/**
 * Names of sections, whatever the language of the text. "Result" alone is missing, since it is usual in reports of
 * errors and tests, and so are "outcome" and "impact", which are usual in plans; text below these is read as sentences.
 */
export const OUTCOME_SECTIONS: Readonly<Record<'told', string>> = {
  told: [
    '(?:the |our |actual |measured |observed |first |early |final )*(?:results?|outcomes?|impact|effects?|numbers|figures) (?:so far|(?:after|since) (?:the |our )?(?:launch|release|rollout|go[ -]?live|\\d+ \\w+|an? \\w+|\\w+ weeks|\\w+ months)|we (?:saw|see|measured))',
    'measured (?:results?|outcomes?|impact|effects?)|(?:\\d+|one|two|three|six)[- ](?:day|week|month|quarter)s?[- ]results?',
    '(?:pilot|experiment|a/b test|launch|survey) (?:findings|results?|outcomes?)|post[- ]?launch (?:kpis?|metrics?|results?|numbers|figures)(?: \\d)?(?: actual)?',
    "(?:what )?(?:went|didn't go|did not go) (?:well|wrong|badly)|what (?:could (?:have been|be)|went) (?:better|improved)",
    '(?:post[- ]?launch|launch|outcome|benefits?|impact) review|retrospective|retro|post[- ]?mortem|look(?:ing)? back|review after (?:launch|release)',
    '(?:the |our |key |main )*(?:lessons(?: learne?d|t)?|learnings?|takeaways?)(?: from (?:this|the) [\\w ]{2,30})?',
    'what (?:came of it|came out of (?:it|this)|we (?:have )?learn(?:ed|t)|we saw)|did it work|how did it go',
    '(?:ergebnisse?|wirkung|zahlen) (?:bisher|nach|seit) [\\p{L}\\d ]{2,40}|(?:unsere |wichtigste )*(?:erkenntnisse|learnings)|rückblick|retrospektive|was (?:daraus|draus) geworden ist|was (?:es )?gebracht hat|was wir gelernt haben|erfolgskontrolle',
    "(?:les )?(?:résultats?|effets?|chiffres) (?:après|depuis|à ce jour)[\\p{L}\\d' ]{0,40}|bilan|rétrospective|(?:nos |les )?(?:enseignements|leçons)(?: tirée?s)?|ce que (?:nous avons|l'on a|on a) appris",
    '(?:los )?(?:resultados?|efectos?|cifras) (?:después|desde|tras|hasta ahora)[\\p{L}\\d ]{0,40}|balance|retrospectiva|(?:las )?lecciones(?: aprendidas)?|(?:los )?aprendizajes|lo que (?:hemos )?aprendi(?:do|mos)',
    '(?:os )?(?:resultados?|efeitos?|números) (?:após|depois|desde|até agora)[\\p{L}\\d ]{0,40}|balanço|retrospectiva|(?:as )?lições(?: aprendidas)?|(?:os )?aprendizados|o que aprendemos',
    '(?:i )?(?:risultati|effetti|numeri) (?:dopo|dal|da|finora)[\\p{L}\\d ]{0,40}|bilancio|retrospettiva|(?:le )?lezioni(?: apprese)?|cosa abbiamo imparato',
  ].join('|'),
};

/** A count or a measure, and no version (more dots), bit size or days of the week. */
const NUMBER =
  '(?<![\\d.])(?:\\d[\\d,]*(?:\\.\\d+)?(?!\\d|\\.\\S|-?bit)|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half|a (?:half|third|quarter|fifth|tenth))';
const EXTENT =
  '(?:significantly|substantially|considerably|dramatically|drastically|noticeably|massively|sharply|greatly|clearly|a lot)';
const PEOPLE =
  '(?:users?|customers?|people|riders?|clients?|teams?|developers?|visitors?|companies|shops?|members?|readers?|patients?|drivers?|subscribers?|partners?|agents?|[a-z]{3,12}(?:ists|ants))';
const METRIC =
  '(?:adoption|uptake|conversions?|engagement|retention|churn|usage|revenue|sales|turnover|bookings?|orders?|sign-?ups?|registrations?|complaints?|(?:support )?tickets|(?:support )?calls|e-?mails|requests to support|nps|csat|satisfaction|ratings?|time on (?:page|site|task)|(?:bounce|drop-?o(?:ut|ff)|open|click(?:-?through)?|answer|response|completion|conversion|engagement|adoption) rates?|income|donations?|subscriptions?|contributions|submissions|leads|visits|sessions|(?:waiting|lead|cycle|handling) ?times?|costs?|traffic|page views|downloads|no-?shows|rides|returns)';
/** Technical figures: where these rose, it is told of faults more often than of outcomes. */
const TECHNICAL =
  '(?:(?:load(?:ing)?|build|start-?up|response|launch|compile|test|run|rendering) ?times?|(?:heap|app|apk|bundle|package|memory|download|file|image) ?(?:sizes?|use|usage|footprint|consumption)|(?:crash|error) rates?|crashes|incidents|errors)';
/** Where developers measure; tests with users are not meant. */
const IN_TEST =
  '(?:(?<!\\b(?:user|usability|a/b|field|market|customer) )tests?|benchmarks?|staging|localhost|locally)\\b';
/** What developers count in their own work: an average of these is no outcome. */
const IN_TECHNIQUE = `(?:${IN_TEST}|(?:commits?|builds?|pull requests?|prs?|(?<!\\bsupport )requests?(?! rate| to support)|responses?(?! rate)|quer(?:y|ies)|latency|payloads?|fps|cpu|memory)\\b)`;
/** {@link TECHNICAL} and {@link IN_TECHNIQUE} in the other languages. */
const TECHNICAL_IN_OTHER_LANGUAGES =
  '(?:(?:commit|build|pull[- ]request|request|benchmark|test|prueba|teste)s?|quer(?:y|ys|ies)|latenz|(?:lade|antwort|build|start|lauf)-?zeit(?:en)?|temps de (?:chargement|réponse|compilation|démarrage)|tiempo de (?:carga|respuesta|compilación|arranque)|tempo de (?:carregamento|resposta|compilação)|tempo di (?:caricamento|risposta|compilazione|avvio))(?!\\p{L})';
const SINCE =
  '(?:since (?:the |our )?(?:launch|release|go[ -]?live|rollout|then|january|february|march|april|may|june|july|august|september|october|november|december|we (?:shipped|released|launched|switched))|so far|(?:in|after|within) (?:the |its )?(?:first|last|past) (?:\\w+ )?(?:days?|weeks?|months?|quarter)|last (?:week|month|quarter))\\b';

/**
 * Cues in sentences. Only strong ones, because a wrong "it was told" hides that nobody looked: that work was tested, merged,
 * released or closed says that it is done, not what came of it. Each is a pattern of its own, since one pattern of all takes
 * three times as long to compile, and compiling is most of what the first comment in a language costs.
 */
export const OUTCOME_CUES: Readonly<
  Record<Language, Readonly<Record<OutcomePart, readonly string[]>>>
> = {
  en: {
    figure: [
      `\\b(?:see|saw|seen|seeing|notice[sd]?|noticing|measured?|got|getting|had|observed?|shows?|showed)(?: (?:an?|no|some|any|about|around|roughly|nearly|over|significant|big|huge|small|slight|clear|real))* (?:${NUMBER} ?(?:%|percent|per ?cent|x|times) )?(?:average )?(?:increase|decrease|improvement|reduction|drop|rise|growth|uplift|jump|decline)s? (?:in|of|to|on) (?!memory|heap|cpu)`,
      "(?:\\bdid not|\\bdidn't|\\bcould not|\\bcouldn't|\\bhave not|\\bhaven't) (?:really )?(?:see|seen|observed?|noticed?|measured?|find|found) (?:an?|any|much)(?: \\w+){0,2} (?:improvement|increase|decrease|reduction|change|difference|effect|impact|uplift)",
      `\\bno (?:significant|measurable|noticeable|visible|real) (?:impact|effect|change|difference|increase|decrease|improvement|reduction)\\b|(?:\\bnot|n't) (?:have |had |see |seen |make |made |show |shown )(?:a |an |any |much |that much )*(?:significant|measurable|noticeable|real|big) (?:impact|effect|difference|change|increase|decrease|improvement|reduction)\\b|\\bno (?:impact|effect) on (?:our|the) (?:${METRIC}|business|numbers|fundraising|customers|users)\\b`,
      `\\b${METRIC} (?:(?:don't|doesn't|didn't|did not|hasn't|haven't|has not|have not) (?:really |seem to |appear to |yet )*(?:be affected|been affected|changed?|moved?|improved?|dropped|increased)|(?:is|are|was|were|stayed|stays?|remain|remains|remained) (?:basically |about |roughly |pretty much |nearly )?(?:the same|unaffected|unchanged|flat|stable))`,
      `\\b(?:we|they) ?(?:are|'re|were)? (?:now |also )?(?:getting|get|got|seeing|see|saw) (?:\\w+ )?(?:more|less|fewer|higher|lower|better) (?:\\w+ )?${METRIC}\\b|\\b(?:we|they) (?:were|have been|are now) able to (?:increase|reduce|improve|decrease|cut|lower|raise|double) (?:our |the |their )?(?:\\w+ )?(?:${METRIC}|${TECHNICAL})`,
      `(?<!\\b(?:increase|reduce|address|fix|improve|is|expect|expected) )\\b(?:low|poor|weak|strong|lower|higher)[ -]${METRIC}(?: rates?)?\\b`,
      // "The average wait in December was 64 minutes": a figure, then or now.
      `(?<!\\b(?:current|expected|today's|target) )\\b(?:average|mean|median) (?!of ${NUMBER})(?:(?!${TECHNICAL}|${IN_TECHNIQUE})[\\w'-]+ ){1,6}(?:was|were|has been|have been|stood at|came (?:in |out )?(?:at|to)|ended up at|(?:is|are|stands|sits) (?:now|currently|down|up)) (?:down |up |at |to |only |about |around |roughly |just |still )*[$€£]?${NUMBER}(?![^.!?]{0,60}\\b${IN_TEST})`,
      // "22 minutes on average, down from 51", "average time to a berth: 22 minutes (was 51)"
      `\\b(?:average|mean|median)\\b(?! of ${NUMBER})[^.!?]{0,60}?${NUMBER}[^.!?\\d]{0,30}\\b(?:was|were|(?:down|up) from|instead of) ${NUMBER}|${NUMBER}[^.!?\\d]{0,30}\\bon average\\b[^.!?\\d]{0,10}\\b(?:(?:down|up) from|instead of|was|were) ${NUMBER}`,
      `${NUMBER}(?:x| times) (?:speed[- ]?up|improvement|reduction|increase|faster|fewer)\\b|${NUMBER} ?% (?:of (?:\\w+ ){1,3})?(?:state|stated|say|said|rated?|reported that|recommend(?:ed)?)\\b|\\b(?:goal|target) was (?:about |at least |under |below )?${NUMBER}`,
      `\\bshav(?:ed?|es) (?:about |around |off |roughly )*${NUMBER} (?:seconds|minutes|hours|days)|\\b(?:takes?|took) (?:only |just |about |around |under )*${NUMBER} (?:seconds|minutes|hours|days) (?:instead of|compared (?:to|with)|down from|on average|rather than)`,
      `\\b(?:has been |have been |was |were |is |are )?(?:shown|proved|proven|turned out) to be (?:much |far |very |quite )?(?:(?:more|less|not) )?(?:effective|ineffective|successful|useful|popular|helpful)\\b`,
      `\\b${METRIC}(?: (?!(?:they|it|that|which|we|i) )[\\w\'-]+){0,6}? (?:fell|(?:has|have) (?:fallen|risen|grown|dropped|gone (?:up|down))|dropped|rose|grew|went (?:up|down)|(?:is|are) (?:up|down) (?:by|from|to)|shrank|declined|climbed|jumped|sank|decreased|increased|improved|doubled|tripled|halved|reached|(?:was|were|been) (?:cut|reduced|lowered|decreased|increased|improved|doubled|halved))\\b`,
      `\\b(?:fell|fallen|dropped|rose|risen|grew|grown|went (?:up|down)|shrank|declined|climbed|jumped) (?:\\w+ ){0,2}(?:by|to|from|below|above|under|over) (?:about |around |almost |nearly |more than |less than |over )?${NUMBER} ?(?:%|per ?cent|percent|(?:a|per) (?:day|week|month)|${PEOPLE}|rides|orders|bookings|calls|tickets)`,
      `\\b${TECHNICAL} (?:\\w+ ){0,3}(?:fell|dropped|went down|shrank|declined|decreased|improved|halved|(?:is|are) down|(?:was|were|been) (?:cut|reduced|lowered|decreased|improved|halved))\\b`,
      `\\b(?:reduced|decreased|increased|improved|cut|lowered|raised|saved|shortened|boosted|lifted|shrunk|brought|sped up)\\b[^.!?]{1,60}?\\b(?:(?:by|to|from|down to|up to) (?:about |around |almost |nearly |more than |less than |over |roughly )?${NUMBER} ?(?:%|per ?cent|percent|x\\b|times|ms|s\\b|seconds?|minutes?|hours?|days?|(?<!\\b(?:increased|raised|lifted|boosted)\\b.{0,80})(?:kb|mb|gb)|[€$£]|calls|tickets|a (?:day|week|month))|(?:by )?(?:half|a third|a quarter|two thirds)\\b)`,
      `\\b(?:reduced|decreased|increased|improved|lowered|raised|boosted)\\b(?: (?:the |our |its |their )?(?:${METRIC}|${TECHNICAL}))? ${EXTENT}\\b|\\b(?:has|have|was|were|been|which|it|this|that) (?:\\w+ )?${EXTENT} (?:reduced|decreased|increased|improved|lowered|raised|cut)\\b(?! (?:with|in) (?:the )?(?:version|sdk|\\d))`,
      `(?<!-|\\b(?:for|of|with|an?|the|need|want|more|and|from) )\\b(?:reduced|decreased|improved|lowered|halved|cut) (?:the |our |its |their )?(?:\\w+ )?(?:${METRIC}|${TECHNICAL})(?: ${EXTENT})?\\b`,
      `\\b(?:reduced|decreased|increased|improved|cut|lowered|raised|shortened|brought) (?:\\w+ ){0,4}${METRIC}\\b[^.!?]{0,40}\\bfrom ${NUMBER}`,
      `\\b(?:is|are|was|were|has|have|had|got|get|gets|see|saw|seen|now|uses?|used|takes?|took|gave|brought|brings|dropped|up to|average)\\b[^.!?]{0,60}?${NUMBER} ?(?:%|per ?cent|percent|\\(\\d+%\\)) ?(?:fewer|less|faster|slower|quicker|higher|lower|reduction|increase|decrease|growth|uplift|drop|improvement|cheaper|smaller|more (?=than|${PEOPLE}|${METRIC}))`,
      `\\b(?:saves?|saved|saving) (?:us |them |our \\w+ |${PEOPLE} |each \\w+ )?(?:about |around |up to |at least |more than )?(?:${NUMBER})(?: ?(?:-|–|to) ?\\d+)? ?(?:%|s\\b|ms|seconds?|minutes?|hours?|days?|[€$£]|euros?|dollars?|calls|mb|kb)`,
      `${NUMBER} ?(?:%|per ?cent|percent|of ${NUMBER}) (?:of )?(?:the |our |all |new )*(?:\\w+ )?${PEOPLE} (?:now use|already use|(?:have |now |already )*(?:used|chose|choose|finish|finished|book|booked|pay|paid|came|come|open|opened|return|returned|complete|completed|switched|signed|adopted|tried))\\b`,
      '\\b(?:reached|met|hit|missed|exceeded|beat|surpassed|fell short of|achieved) (?:the|our|its|this|that|both|all|most of|none of|neither of)(?: (?:the|our))? (?:\\w+ ){0,2}(?:goals?|targets?|objectives?|kpis?|okrs?|measures?|key results?)\\b|\\b(?:goals?|targets?|objectives?|kpis?|okrs?|key results?) (?:was|were|is|are|has been|have been) (?:not |never |clearly |only |just |nearly |almost )*(?:reached|met|hit|missed|exceeded|achieved)\\b',
      `\\b${METRIC} (?:is|are|was|were|has been|stands?|stood) (?:now |still |currently )*(?:(?:at|around|about|above|below|under|over|up|down) (?:by |to |about )?${NUMBER}|unchanged|flat)`,
      `\\b(?:since|after) (?:the |our )?(?:launch|release|go[ -]?live|rollout)\\b[^.!?]{0,80}${NUMBER} (?:\\w+ )?(?:${PEOPLE}|rides|orders|bookings|sign-?ups|downloads|calls|tickets)\\b|${NUMBER} (?:\\w+ )?(?:${PEOPLE}|rides|orders|bookings|sign-?ups|downloads|calls|tickets)\\b[^.!?]{0,80}\\b(?:since|after) (?:the |our )?(?:launch|release|go[ -]?live|rollout)\\b`,
    ],
    use: [
      `\\b(?:is|was|were|are|been|isn't|wasn't|not) (?:only |just |hardly |barely )?(?:used|clicked|opened|visited|viewed|tried) (?:for )?(?:only |just )?(?:${NUMBER} times|a handful of times|(?:so |that |very )?(?:much|often|rarely|little)\\b|at all\\b)`,
      `\\bit is (?:now )?being used\\b|\\b(?:only|just|about|around|nearly|less than|more than|over) ${NUMBER} ?(?:%|percent|per ?cent) (?:of (?:our |the |all )?(?:\\w+ )?(?:${PEOPLE}|clicks|visits|sessions|use|uses) )?(?:use|used|uses|using|are using|have used|clicked|click|opened)\\b|\\b${NUMBER} ?(?:%|percent|% percent) of our ${PEOPLE} (?:use|are using)\\b`,
      `\\b(?:enough|little|no real|hardly any|not much) (?:usage|use|uptake|interest|traffic) (?:to|for|of|from|in)\\b`,
      `\\b(?:the )?(?:effect|impact|response|reaction|reception) (?:has been|was|is|so far is) (?:\\w+ )?(?:positive|negative|good|great|bad|small|big|huge|mixed|enthusiastic|lukewarm)\\b`,
      `\\bnot much (?:engagement|interest|uptake|usage|use) (?:from|by|of|with|in)\\b|\\b(?:only|just) (?:${NUMBER})(?: of)?(?: \\w+){0,3} (?:used|opened|signed up|tried|completed|clicked|booked|installed)\\b`,
      `\\b${NUMBER} (?:\\w+ )?${PEOPLE} (?:have |already )?(?:completed|finished|signed up|opted|upgraded|subscribed|registered)\\b`,
      '\\b(?:is|are|was|were|been) (?:now |already |still |being |very |quite )*(?:widely|heavily|actively|regularly|hardly|rarely|barely|scarcely|mostly) (?:used|adopted|accepted|visited|liked|opened)\\b(?! (?:for|as|in|to|when|with)\\b)',
      `\\b(?!i |we )[\\w/.-]+ (?:has|have) been (?:using|relying on) (?:it|this|that|them|the [\\w/-]+|our [\\w/-]+)\\b[^.!?]{0,60}\\b(?:for (?:a|some|\\w+) (?:while|time|days?|weeks?|months?)|since|every day|daily)\\b`,
      `\\b(?:${NUMBER}|most|all|many|few|several|half|hundreds|thousands|dozens|no) (?:of )?(?:the |our )?(?:\\w+ ){0,2}${PEOPLE} (?:\\w+ )?(?:have (?:\\w+ )?(?:used|switched|adopted|tried|signed up|bought|booked|opted|moved|migrated|turned)|signed up|switched (?:to|over)|(?:now |already |actively )(?:use|are using|rely))\\b`,
      `\\b(?:${NUMBER}|most|many|few|hundreds|thousands|dozens)[\\w ]{1,30}\\b(?:used|opened|booked|visited|tried|installed|downloaded)\\b[^.!?]{0,40}\\b${SINCE}`,
      `(?<!\\b(?:that|if|some|other|my|no|none of the) )\\b${PEOPLE}(?:, [^,.]{1,40},)? (?:can now (?!not)|(?:is|are) now able to|now (?:book|find|get|know|pay|use|finish|come)|no longer (?:have to|need to|call|ask|complain|wait|write|drop))|\\b(?:${PEOPLE}|apps)(?:, [^,.]{1,40},)? now have (?:a (?:way|means)|the (?:option|ability|means)|access)`,
      `(?<!\\b(?:some|if|that|other) )\\b${PEOPLE} (?:\\w+ )?(?:love|loved|like(?! (?:this|that)\\b)|liked|praise|praised|appreciate|enjoy|hate|hated|dislike|ignore|ignored|(?:are|were) (?:\\w+ )?(?:happy|pleased|delighted|satisfied|unhappy|disappointed) (?:with|about)) (?:it|this|that|them|the|our)\\b`,
      `\\b(?:great|good|positive|excellent|very good|mixed|negative|encouraging|enthusiastic) (?:\\w+ )?feedback (?:from|so far|by|on)\\b|\\bfeedback (?:from [\\w ]{2,30} |so far |on it )?(?:is|was|has been) (?:\\w+ )?(?:good|great|positive|mixed|negative|bad|excellent|encouraging|enthusiastic)\\b`,
      '\\b(?:nobody|no one|no-one|hardly anyone|hardly anybody|almost nobody|(?<!\\bnot )(?:everybody|everyone)) (?:has |have |really |now )*(?:(?:uses|used) (?:it|this|that|the new)|complained|complains|asked for it|called|opened it|switched|noticed)\\b',
      '\\b(?:is|are|been|runs?|running) (?:now |live |already )*in production (?:use )?(?:at|by|with|for) (?:\\w+ )?(?:our|all|most|the|\\d|two|three|four|five|several|many|customers?|a (?:week|month|year|while))',
      `\\badoption (?:(?:is|was) (?:at|low|high|slow|slower|lower|higher|good|great|poor|strong|weak|up|down|growing|falling)|has|rose|grew|stands|remains|stayed)\\b|(?<!\\ba )\\b(?:widely|quickly|fully) adopted\\b`,
      '\\bcustomers? (?:is|are) (?:now |already |once more )*(?:able to (?:run|use|book|pay|work|finish|get)|complaining again)\\b',
    ],
    learning: [
      "\\b(?:experiment|pilot|trial|a/b test|ab test|test) (?:is|was|isn't|wasn't|is not|was not) (?:\\w+ )?(?:in)?conclusive\\b|\\bresults (?:is|are|was|were|look|looked) (?:\\w+ )?(?:mixed|inconclusive|promising|encouraging|disappointing|(?:very )?positive|(?:very )?negative)\\b",
      "\\bwe(?: have|'ve)? (?:also |only |now )?(?:learned|learnt|measured) (?:that|how|the|a|about|from)\\b|\\bwe(?: have|'ve)? (?:saw|seen|observed|noticed) that (?:users|customers|people|riders|most|few|hardly|nobody)\\b",
      '\\b(?:lessons?|learnings|takeaways?) (?:learned |learnt )?(?:is|are|was|were)\\b|\\bour (?:main |key |biggest )?(?:lesson|learning|takeaway)s?\\b',
      "\\b(?:did not|didn't|has not|hasn't|have not|haven't|never) (?:really )?(?:pa(?:y|id) off|moved? the (?:needle|numbers?|figures?)|change(?:d)? (?:the (?:numbers?|figures?|rate)|how (?:people|users|customers))|help(?:ed)? (?:the |our )?(?:users|customers|people)|ha(?:ve|d) the (?:\\w+ )?effect)\\b",
      '\\b(?:has |have |it |really |this )(?:clearly |already )?paid off\\b|\\bwork(?:ed|s) out (?:well|badly|as (?:hoped|planned|intended)|better|worse)\\b|\\b(?:worked|went|did) (?:\\w+ )?(?:as hoped|better than|worse than|less well than) (?:we )?(?:had )?(?:hoped|expected|planned|thought)?',
      '\\b(?:hypothesis|assumption|bet|experiment|pilot|a/b test|trial) (?:was|is|has been|has|proved|turned out) (?:\\w+ )?(?:right|wrong|confirmed|refuted|a success|a failure|successful|to be|shown|proved|held)\\b|\\b(?:experiment|pilot|a/b test) (?:showed|shows|has shown|confirmed|failed)\\b',
      '\\bturn(?:ed|s) out (?:that )?(?:users|customers|people|nobody|most (?:users|customers|people)|few|hardly|the (?:users|customers|riders))\\b',
      `\\b(?:had|has had|have had) (?:an?|no|little|hardly any|the) (?:\\w+ ){0,2}(?:effect|impact|influence) on (?:the |our |how )?(?:${METRIC}|${PEOPLE}|business|numbers)\\b|\\bmade (?:a (?:big|huge|real|great) |no )difference (?:to|for) (?:the |our )?${PEOPLE}\\b`,
    ],
  },
  de: {
    figure: [
      `\\b(?:ist|sind|hat sich|haben sich|wurden?|konnten?)\\b[^.!?]{0,80}\\b(?:gesunken|gestiegen|gefallen|gewachsen|zurückgegangen|halbiert|verdoppelt|verdreifacht|reduziert|gesenkt|erhöht|verkürzt|gesteigert|eingespart|verringert)\\b|\\b(?:sank|sanken|stieg|stiegen|fiel|fielen|wuchs|ging|gingen) [^.!?]{0,60}\\b(?:um|auf|von) (?:über |fast |rund |etwa )?(?:\\d|die hälfte|ein (?:drittel|viertel))|\\b\\d[\\d.,]* ?(?:%|prozent) (?:weniger|mehr|schneller|höher|niedriger|besser|aller|der|unserer)\\b|\\b(?:ziel|zielwert|zielmarke|messgröße)e?s?\\b[^.!?]{0,60}\\b(?:erreicht|verfehlt|übertroffen)\\b|\\bspart (?:uns |ihnen )?(?:\\w+ )?\\d+ (?:sekunden|minuten|stunden|tage|euro|anrufe)\\b|\\bseit (?:dem |der )?(?:start|einführung|release|veröffentlichung|umstellung)\\b[^.!?]{0,80}\\b\\d[\\d.]* (?:\\w+ )?(?:kunden|nutzer|fahrten|anrufe|bestellungen|buchungen|fahrer)|\\b(?:durchschnittlich|mittler)e[nr]? (?![^.!?]{0,80}(?<!\\p{L})${TECHNICAL_IN_OTHER_LANGUAGES})[^.!?]{2,60}\\b(?:lag|lagen|betrug|betrugen|(?:liegt|liegen|beträgt|betragen) (?:jetzt|nun|nur|inzwischen)) (?:(?!nicht )[^\\s.!?\\d]+ ){0,4}\\d`,
    ],
    use: [
      '\\b(?:wird|werden) (?:inzwischen |jetzt |bereits |von [\\w ]{2,40} )*(?:kaum|viel|rege|gern|gerne|täglich|breit|intensiv|aktiv|fleißig|wenig) (?:genutzt|verwendet|benutzt|angenommen)\\b|\\b(?:die|unsere|viele|alle|wenige|die meisten|\\d+)[\\w ]{0,30} (?:kunden|nutzer|fahrer|teams|kundinnen|nutzerinnen|leute|mitarbeiter) (?:nutzen|verwenden|können|müssen|rufen|lieben|mögen|loben|buchen|finden) [^.!?]{0,60}\\b(?:jetzt|inzwischen|seitdem|bereits|nun|nicht mehr|seit)\\b|\\b(?:kunden|nutzer|fahrer|teams) (?:sind|waren) (?:\\w+ )?(?:begeistert|zufrieden|unzufrieden|enttäuscht)\\b|\\b(?:rückmeldungen?|feedback)\\b[^.!?]{0,40}\\b(?:ist|sind|war|waren|fielen?)\\b[^.!?]{0,20}\\b(?:gut|positiv|gemischt|negativ|schlecht|durchweg)\\b|\\b(?:niemand|kaum jemand|keiner)\\b[^.!?]{0,40}\\b(?:beschwert|nutzt|benutzt|genutzt|gefragt|angerufen)\\b|\\bseit \\w+ (?:bei [\\w ]{2,30} )?(?:im einsatz|produktiv|in gebrauch)\\b',
    ],
    learning: [
      '\\b(?:wir haben|haben wir) [^.!?]{0,40}\\b(?:gelernt|gemessen|festgestellt|gesehen)\\b[^.!?]{0,20}\\b(?:dass|wie|:)?|\\bhat sich (?:nicht )?(?:gelohnt|ausgezahlt|bewährt|bestätigt)\\b|\\b(?:annahme|hypothese|versuch|pilot|test|wette)\\b[^.!?]{0,30}\\b(?:war|ist|hat)\\b[^.!?]{0,30}\\b(?:richtig|falsch|bestätigt|widerlegt|erfolg|gescheitert|gezeigt|erfolgreich)\\b|\\bhat (?:kaum |nichts |nicht |viel |wenig )+(?:gebracht|bewirkt|geholfen)\\b|\\b(?:keine|kaum|eine) (?:\\w+ )?wirkung auf\\b[^.!?]{0,40}\\b',
    ],
  },
  fr: {
    figure: [
      `\\b(?:a|ont|avons|est|sont) (?:\\w+ )?(?:baissé|augmenté|diminué|chuté|progressé|doublé|triplé|réduit|passée?s?|gagné|économisé|raccourci)\\b[^.!?]{0,60}\\b(?:de|d'environ|à|par) (?:plus de |près de |environ )?(?:\\d|moitié|la moitié|un tiers|un quart|deux|trois)|\\b\\d[\\d.,]* ?(?:%|pour ?cent) (?:de (?:moins|plus)|des? (?:clients|utilisateurs)|plus (?:rapide|vite))|\\b(?:objectif|cible)s?\\b[^.!?]{0,40}\\b(?:atteinte?s?|dépassée?s?|manquée?s?)\\b|\\bdepuis (?:le |la |l')?(?:lancement|mise en (?:ligne|service|production)|sortie)\\b[^.!?]{0,80}\\b\\d[\\d ]* (?:clients|utilisateurs|appels|commandes|trajets|réservations)|(?<!${TECHNICAL_IN_OTHER_LANGUAGES} )\\bmoyen(?:ne)?s? (?![^.!?]{0,80}(?<!\\p{L})${TECHNICAL_IN_OTHER_LANGUAGES})[^.!?]{0,50}\\b(?:était|a été|étaient|(?:est|sont) (?:maintenant|désormais|encore)) (?:de|à) (?:environ )?\\d`,
    ],
    use: [
      "\\b(?:est|sont) (?:maintenant |désormais |déjà )*(?:très |peu |largement |beaucoup |rarement )(?:utilisée?s?|adoptée?s?|appréciée?s?)\\b|\\b(?:les|nos|tous les|la plupart des|\\d+) (?:\\w+ )?(?:clients|utilisateurs|équipes|développeurs|conducteurs) (?:peuvent|utilisent|n'ont plus|n'appellent plus|adorent|apprécient|se servent|trouvent|sont (?:satisfaits|ravis|déçus))\\b[^.!?]{0,60}\\b(?:maintenant|désormais|déjà|depuis|plus|cette|la|le|l')|\\b(?:retours?|avis)\\b[^.!?]{0,40}\\b(?:est|sont|ont été|était|étaient)\\b[^.!?]{0,20}\\b(?:positifs?|bons?|mitigés?|négatifs?|excellents?)\\b|\\b(?:personne|presque personne) ne (?:s'en sert|s'est plaint|l'utilise|se plaint|l'a utilisée?)",
    ],
    learning: [
      "\\b(?:nous avons|on a) (?:\\w+ )?(?:appris|mesuré|constaté|observé) (?:que|qu'|comment|une?)|\\b(?:hypothèse|expérience|pilote|pari)\\b[^.!?]{0,30}\\b(?:est|était|a été|s'est)\\b[^.!?]{0,30}\\b(?:confirmée?|infirmée?|fausse?|juste|réussie?|révélée?)\\b|\\b(?:cela|ça) (?:a|n'a pas|n'a rien|a bien) (?:porté ses fruits|changé grand-chose|apporté)\\b|\\bn'a (?:eu )?(?:aucun|pas d') ?effet sur\\b",
    ],
  },
  es: {
    figure: [
      `\\b(?:ha|han|hemos|fue|fueron|se (?:ha|han)) (?:\\w+ )?(?:bajado|subido|aumentado|disminuido|caído|crecido|duplicado|reducido|pasado|ahorrado|mejorado|acortado)\\b[^.!?]{0,60}\\b(?:un|en un|a|en|de|al|la) (?:más de |casi |cerca de )?(?:\\d|mitad|tercio|cuarto)|\\b(?:bajó|bajaron|subió|subieron|aumentó|aumentaron|cayó|cayeron|creció|crecieron|disminuyó|disminuyeron|se redujo|se redujeron)\\b[^.!?]{0,60}\\b(?:un|a|en|de|al|la) (?:más de |casi )?(?:\\d|mitad|tercio)|\\b\\d[\\d.,]* ?(?:%|por ?ciento) (?:menos|más|de (?:los|las|nuestros) (?:clientes|usuarios))|\\b(?:objetivo|meta)s?\\b[^.!?]{0,40}\\b(?:alcanzad[oa]s?|superad[oa]s?|cumplid[oa]s?|logrado)\\b|\\bdesde (?:el |la )?(?:lanzamiento|salida|publicación|puesta en marcha)\\b[^.!?]{0,80}\\b\\d[\\d.]* (?:clientes|usuarios|llamadas|pedidos|viajes|reservas)|(?<!${TECHNICAL_IN_OTHER_LANGUAGES} )\\b(?:medi[oa]|promedio) (?![^.!?]{0,80}(?<!\\p{L})${TECHNICAL_IN_OTHER_LANGUAGES})[^.!?]{0,50}\\b(?:fue|ha sido|quedó|(?:es|está) ahora) (?:de |en |unos )*\\d`,
    ],
    use: [
      '\\b(?:los|nuestros|todos los|muchos|pocos|la mayoría de los|\\d+) (?:\\w+ )?(?:clientes|usuarios|equipos|conductores) (?:ya |ahora )+(?:pueden|usan|utilizan|no (?:tienen|llaman|necesitan))\\b|\\b(?:los|nuestros) (?:clientes|usuarios|equipos) (?:están (?:\\w+ )?(?:contentos|satisfechos|encantados|descontentos)|ya no (?:llaman|tienen|necesitan)|lo (?:usan|utilizan))\\b|\\bse (?:usa|utiliza) (?:mucho|poco|a diario|apenas)\\b|\\b(?:comentarios|opiniones|respuesta)\\b[^.!?]{0,40}\\b(?:es|son|ha sido|han sido|fue|fueron)\\b[^.!?]{0,20}\\b(?:positiv[oa]s?|buen[oa]s?|negativ[oa]s?|mixt[oa]s?)\\b|\\b(?:nadie|casi nadie) (?:lo |la |se )?(?:usa|utiliza|ha quejado|queja|ha usado)\\b',
    ],
    learning: [
      '\\b(?:hemos|habíamos) (?:\\w+ )?(?:aprendido|medido|comprobado|visto) que\\b|\\b(?:aprendimos|medimos|vimos|comprobamos) que\\b|\\b(?:hipótesis|experimento|piloto|apuesta)\\b[^.!?]{0,30}\\b(?:era|fue|ha|se|resultó)\\b[^.!?]{0,30}\\b(?:confirmad[oa]|confirmó|fals[oa]|ciert[oa]|éxito|fracaso|fracasó)\\b|\\b(?:ha )?(?:valió|valido) la pena\\b|\\bno (?:ha )?(?:tuvo|tenido) (?:ningún )?efecto (?:en|sobre)\\b',
    ],
  },
  pt: {
    figure: [
      `\\b(?:caiu|caíram|subiu|subiram|aumentou|aumentaram|cresceu|cresceram|diminuiu|diminuíram|reduziu|reduziram|reduzimos|dobrou|economizamos|melhorou)\\b[^.!?]{0,60}\\b(?:de|em|para|a|pela) (?:mais de |quase |cerca de )?(?:\\d|metade|um terço)|\\b\\d[\\d.,]* ?(?:%|por ?cento) (?:menos|mais|a menos|a mais|d[oae]s? (?:clientes|usuários))|\\b(?:objetivo|meta)s?\\b[^.!?]{0,40}\\b(?:alcançad[oa]s?|superad[oa]s?|atingid[oa]s?|batid[oa]s?)\\b|\\bdesde (?:o |a )?(?:lançamento|entrada em produção|publicação)\\b[^.!?]{0,80}\\b\\d[\\d.]* (?:clientes|usuários|chamadas|pedidos|viagens|reservas)|(?<!${TECHNICAL_IN_OTHER_LANGUAGES} )\\bmédi[oa] (?![^.!?]{0,80}(?<!\\p{L})${TECHNICAL_IN_OTHER_LANGUAGES})[^.!?]{0,50}\\b(?:foi|ficou|(?:é|está) agora) (?:de |em |cerca de )*\\d`,
    ],
    use: [
      '\\b(?:os|nossos|todos os|muitos|poucos|a maioria dos|\\d+) (?:\\w+ )?(?:clientes|usuários|times|motoristas) (?:já |agora )+(?:podem|usam|utilizam|conseguem|não (?:precisam|ligam|têm))\\b|\\b(?:os|nossos) (?:clientes|usuários|times) (?:estão (?:\\w+ )?(?:satisfeitos|felizes|insatisfeitos)|não (?:precisam|ligam) mais|adoram|gostaram)\\b|\\b(?:feedback|retorno|comentários)\\b[^.!?]{0,40}\\b(?:é|são|foi|foram|tem sido)\\b[^.!?]{0,20}\\b(?:positiv[oa]s?|bo[nm]s?|bom|negativ[oa]s?|mist[oa]s?|ótim[oa]s?)\\b|\\b(?:ninguém|quase ninguém) (?:usa|utiliza|reclamou|usou)\\b',
    ],
    learning: [
      '\\b(?:aprendemos|medimos|vimos|constatamos|percebemos) que\\b|\\b(?:hipótese|experimento|piloto|aposta)\\b[^.!?]{0,30}\\b(?:era|foi|se|deu)\\b[^.!?]{0,30}\\b(?:confirmad[oa]|confirmou|fals[oa]|cert[oa]|sucesso|fracasso|errad[oa])\\b|\\bvaleu a pena\\b|\\bnão teve (?:nenhum )?efeito (?:sobre|n[oa]s?|em)\\b',
    ],
  },
  it: {
    figure: [
      `\\b(?:è|sono|ha|hanno|abbiamo) (?:\\w+ )?(?:scesa?|scesi|scese|salit[aeio]|aumentat[aeio]|diminuit[aeio]|calat[aeio]|cresciut[aeio]|raddoppiat[aeio]|ridott[aeio]|dimezzat[aeio]|risparmiato|passat[aeio])\\b[^.!?]{0,60}\\b(?:del|di|da|al|a|della) ?(?:più di |quasi |circa )?(?:\\d|metà|un terzo)|\\b(?:sono|è) (?:\\w+ )?(?:raddoppiat|dimezzat)[aeio]\\b|\\b\\d[\\d.,]* ?(?:%|per ?cento) (?:in meno|in più|de(?:i|gli|lle) (?:clienti|utenti))|\\b(?:obiettivo|obiettivi|traguardo)\\b[^.!?]{0,40}\\b(?:raggiunt[oi]|superat[oi]|mancat[oi])\\b|\\b(?:dal|dopo il) (?:lancio|rilascio)\\b[^.!?]{0,80}\\b\\d[\\d.]* (?:clienti|utenti|chiamate|ordini|corse|prenotazioni)|(?<!${TECHNICAL_IN_OTHER_LANGUAGES} )\\bmedi[oa] (?![^.!?]{0,80}(?<!\\p{L})${TECHNICAL_IN_OTHER_LANGUAGES})[^.!?]{0,50}(?<!\\p{L})(?:è stat[oa]|è ora|era) (?:di |a |circa )*\\d`,
    ],
    use: [
      '\\b(?:gli utenti|i clienti|i nostri clienti|i team|molti utenti|pochi utenti|tutti gli utenti) (?:ora|adesso|già|non) (?:possono|usano|utilizzano|devono più|chiamano più)\\b|\\b(?:gli utenti|i clienti|i team) (?:sono (?:\\w+ )?(?:contenti|soddisfatti|insoddisfatti|delusi)|lo (?:usano|apprezzano)|la (?:usano|apprezzano))\\b|\\b(?:viene|è) (?:molto|poco|ampiamente) (?:usat|utilizzat|apprezzat)[oaie]\\b|\\b(?:riscontr[oi]|commenti|feedback)\\b[^.!?]{0,40}\\b(?:è|sono|è stato|sono stati)\\b[^.!?]{0,20}\\b(?:positiv[oi]|buon[oi]?|negativ[oi]|ottim[oi])\\b|\\b(?:nessuno|quasi nessuno) (?:lo |la |si )?(?:usa|utilizza|lamenta|è lamentato)\\b',
    ],
    learning: [
      '\\babbiamo (?:\\w+ )?(?:imparato|misurato|constatato|visto) che\\b|\\b(?:ipotesi|esperimento|pilota|scommessa)\\b[^.!?]{0,30}\\b(?:era|è|si)\\b[^.!?]{0,30}\\b(?:confermat[oa]|fals[oa]|giust[oa]|sbagliat[oa]|riuscit[oa]|fallit[oa])\\b|\\bne è valsa la pena\\b|\\bnon ha avuto (?:alcun |nessun )?effetto su',
    ],
  },
};

/**
 * Weak signs that count together: the subject, a change, an amount, and words of looking back. In English only, since there
 * were no texts of other languages to choose them with.
 */
export const OUTCOME_SIGNS = {
  subject: `\\b(?:${METRIC}|${PEOPLE}|clicks?|uses|responses?|respondents|results?|data|stats|feedback|performance|numbers|kpis?|goals?|targets?|complaints?|(?:page ?load|load|response|request) times?)\\b`,
  change: `\\b(?:went (?:up|down)|fell|dropped|rose|grew|(?<!\\bto )(?:improved|increased|decreased|reduced|doubled|halved)|(?:no|an?|any|much|%) (?:\\w+ )?(?:improvement|increase|decrease|reduction|drop|uplift|difference)|(?:(?<!\\bor )more|fewer|less|higher|lower|better|worse|faster|slower) (?:[\\w"“”]+ ){0,4}than|(?:basically|about|roughly|much) the same|(?:was|were|is|are|found it|very|not) (?:un)?helpful|(?:was|were) (?:a success|successful|useful)|succeeded|failed at|failing at|none since|satisfied|unaffected|(?:met|missed|exceeded|reached|hit) (?:the|our|its|that|all))`,
  amount: `(?:${NUMBER} ?(?:%|per ?cent|percent|\\(\\d)|\\b\\d+ (?:out )?of \\d+|\\bfrom [~$€£]?\\d[\\d.,]*\\S* to [~$€£]?\\d|${NUMBER} (?:\\w+ )?(?:${PEOPLE}|clicks|uses|views|responses|respondents|complaints|calls|tickets|orders|rides|bookings|downloads|submissions|visits|sessions)\\b|[$€£]\\d)`,
  back: `\\b(?:${SINCE}|to date|as of|(?:days?|weeks?|months?) (?:after|since|later)|after (?:an?|one|two|three|\\d+) (?:days?|weeks?|months?|quarters?)|post[- ]launch|(?:went|has gone) live|looking at (?:the |our )?(?:data|ga|analytics|numbers|stats|figures)|results (?:are in|report)|(?:initial|early|first|final) results|compared (?:to|with)|than (?:before|previously)|(?:old|previous|former) (?:version|one|page|form|flow)|since \\S+ release|we(?:'ve| have)? (?:observed|measured))`,
} as const;

/** Words around a cue that make it no outcome: it may be, is hoped for, or is to be. */
export const NOT_YET: Readonly<Record<Language, string>> = {
  en: "\\b(?:will|would|should|could(?! see no)|(?<!\\b(?:in|since|until|by|from|of|last) )may(?! \\d)|might|must|shall|can be|(?:we|you|one|i) can(?! see)|won't|wouldn't|expect(?:ed|s)? to|(?:i|we) (?:expect|hope|plan|want|need|intend|aim|guess|suppose)|hopefully|plan(?:s|ned)? to|aim(?:s|ed)? to|wants? to|needs? to|in order to|so that|going to|goal is|target is|supposed to|try to|trying to|proposal|suggest(?:ed|ion)?|in case|whether|once|appear(?:s|ed)?|not happy|perhaps|maybe|probably|my|i (?:\\w+ )?(?:reduced|decreased|increased|improved|cut|lowered|raised|saved|shortened|boosted|brought|learned|learnt))\\b|'ll\\b",
  de: '\\b(?:soll|sollen|sollte|sollten|würde|würden|könnte|könnten|wollen|möchten|müssen (?:wir|noch)|damit|hoffentlich|erwarten|planen|hoffen|ob|wird (?:\\w+ )?(?:sinken|steigen|fallen|sparen)|werden (?:\\w+ )?(?:sinken|steigen|fallen|sparen))\\b',
  fr: '\\b(?:devrait|devraient|pourrait|pourraient|voulons|souhaitons|espérons|afin|pour que|permettra|va|vont|allons|serait|seraient)\\b',
  es: '\\b(?:debería|deberían|podría|podrían|queremos|esperamos|para que|permitirá|va a|van a|vamos a|sería|serían)\\b',
  pt: '\\b(?:deveria|deveriam|poderia|poderiam|queremos|esperamos|para que|permitirá|vai|vão|vamos|seria|seriam)\\b',
  it: '\\b(?:dovrebbe|dovrebbero|potrebbe|potrebbero|vogliamo|speriamo|affinché|permetterà|sarebbe|sarebbero|così che)\\b',
};

/** Conditions and requests, which tell no outcome. */
export const NOT_TOLD: Readonly<Record<Language, string>> = {
  en: "^\\W*(?:how|what|which|whether|who|where)\\b|^(?:\\W*|.{0,60}[,;] ?)(?:if|unless|when you|whenever|please|let us know|can you|could you|to test|imagine|suppose)\\b|\\bas (?:an? )?(?:example|workaround)\\b|\\bfor (?:example|instance)\\b|\\b(?:bug|steps to reproduce|can't reproduce|cannot reproduce|stack ?trace|regression|leak(?:s|ing)?|crash(?:es|ed|ing)|exception)\\b",
  de: '^\\W*(?:falls|wenn|bitte|sofern|angenommen)\\b|\\bzum beispiel\\b',
  fr: "^\\W*(?:si|s'il|merci de|veuillez)\\b|\\bpar exemple\\b",
  es: '^\\W*(?:si|por favor)\\b|\\bpor ejemplo\\b',
  pt: '^\\W*(?:se|por favor)\\b|\\bpor exemplo\\b',
  it: '^\\W*(?:se|per favore)\\b|\\bper esempio\\b|\\bad esempio\\b',
};
