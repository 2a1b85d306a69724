import { pattern } from './pattern';

/** The words of templates, in the languages that stories are read in. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that name a place to fill in, and that nobody fills in. */
export const GENERIC_WORDS = words(
  [
    'do make see expect happens should type types kind user users role roles persona personas actor actors who what why how business goal goals objective objectives reason reasons benefit benefits value action actions activity feature features function functionality something somebody someone thing need needs want wants desire desired capability perform achieve accomplish task outcome outcomes result results purpose description describe name title insert enter fill criterion criteria condition conditions precondition context event trigger given when then scenario expected acceptance satisfaction item step test list ac acs problem problems pain kpi kpis metric metrics measure measures target date number placeholder text example blank story epic requirement requirements solution hypothesis x y z xx xxx tbd stakeholder situation situations motivation trigger circumstance measurable signal market feedback change audience segment baseline success current actual',
    'erreichen tun machen erledigen art typ nutzer nutzers benutzer benutzers benutzerrolle nutzerrolle nutzertyp benutzertyp rolle person ziel ziele zieles ziels wunsch wunsches grund nutzen mehrwert vorteil funktion funktionalität aktion tätigkeit etwas anforderung bedürfnis akzeptanzkriterium akzeptanzkriterien abnahmekriterium kennzahl punkt kriterium kriterien bedingung ereignis ergebnis situation motivation auslöser kontext problem beschreibung beschreiben eintragen ausfüllen wer was warum wozu zielwert zielwerte sollwert istwert ausgangswert messwert messgröße kennzahlen metrik erfolg erfolgskriterium erfolgskriterien hypothese annahme lösung erwartetes erwartete gewünschtes gewünschte',
    'type d utilisateur utilisateurs rôle profil acteur objectif objectifs but action raison bénéfice valeur fonctionnalité fonction besoin chose résultat acceptation recette indicateur critère critères contexte situation motivation évènement événement décrire description qui quoi pourquoi compléter remplir cible actuel actuelle attendu attendue attendus mesure succès problème indicateurs kpi hypothèse solution',
    'tipo usuario usuarios rol perfil actor objetivo objetivos meta acción razón motivo beneficio valor funcionalidad función necesidad algo resultado aceptación métrica criterio criterios contexto situación motivación evento descripción describir quién qué completar éxito medida problema actual esperado esperada indicador indicadores hipótesis solución',
    'usuário usuários utilizador papel ator ação razão benefício funcionalidade função necessidade aceite aceitação critério critérios situação motivação contexto evento descrição descrever quem quê preencher alvo sucesso medida problema atual esperado esperada indicador indicadores hipótese solução',
    'utente utenti ruolo profilo attore obiettivo obiettivi azione ragione motivazione beneficio valore funzionalità funzione bisogno qualcosa risultato criterio criteri contesto situazione motivazione descrizione descrivere chi cosa perché compilare successo misura problema attuale atteso attesa indicatore indicatori ipotesi soluzione',
  ].join(' '),
);

/** Words around such a place that add nothing. */
export const LITTLE_WORDS = words(
  'a an the some any my your our this that these those of for to in on at by with and or i we is are be can able do have so it here there them certain specific particular new more ein eine einen einer eines der die das dem den des von zu mit für und oder ich wir kann können hier bestimmte bestimmten un une le la les l de du des d à en et ou pouvoir pour afin poder zu je nous peux pouvoir ici el los las lo una unos y o yo que para con puedo poder aquí um uma os as do da no na e eu posso aqui il gli i uno di del della in per ed io posso qui che when then given wenn dann quand alors cuando entonces quando então allora angenommen',
);

/** A part of a story that is a template's placeholder without brackets. For text in small letters. */
export const NAMELESS = pattern(
  () =>
    /^(?:(?:an? |some |the )?(?:types? of (?:users?|persona|person|actor)|kind of user|user type|type of user|user role|persona|role|actor)|(?:to )?(?:(?:some|a|an|the|my) )?(?:goal|desire|feature|action|reason|benefit|something|perform some task|achieve some goal|do something)(?:[/ ]+(?:or )?(?:goal|desire|feature|reason|benefit|value|action))?|(?:eine[rs]? )?(?:art (?:von|des) (?:be)?nutzers?|(?:be)?nutzertyp|(?:be)?nutzerrolle|rolle)|(?:ein |das |mein )?(?:ziel|wunsch|grund|nutzen|mehrwert)|(?:un )?(?:type d'utilisateur|rôle|persona|profil utilisateur)|(?:un |une |quelque )?(?:objectif|but|raison|bénéfice|chose|action)|(?:un )?(?:tipo de (?:usuario|usuário|utilizador)|rol|papel|persona|perfil)|(?:un[ao]? |um[a]? |algún |alguma? )?(?:objetivo|meta|razón|razão|motivo|beneficio|benefício|acción|ação|algo)|(?:un )?(?:tipo di utente|ruolo|persona)|(?:un[ao]? |qualche )?(?:obiettivo|motivo|ragione|beneficio|azione|qualcosa))$/u,
);

const SUBJECTS_EN =
  '(?:background|context|problems?|pain(?: points?)?|challenges?|needs?|opportunit(?:y|ies)|goals?|objectives?|outcomes?|benefits?|value|reasons?|purpose|rationale|motivation|hypothes[ie]s|metrics?|kpis?|measures?|success|scope|requirements?|(?:acceptance )?criteri(?:a|on)|assumptions?|risks?|dependenc(?:y|ies)|stakeholders?|personas?|epic|initiative|feature|user stor(?:y|ies)|story|text|details|description|info(?:rmation)?|solution|impact|customers?|users?|who|what|why|how|which|whether)';
const BEFORE_EN =
  '(?:(?:the|a|an|any|all|your|our|one|each|this|here|briefly|clearly|shortly|short|brief|clear|high-level|main|key|expected|desired|business|project|product|user|customer|target|overall|relevant|additional|current|more|some|in (?:one|a few|two) (?:sentences?|words?|lines?)|or|and)[\\s,:]+)*';

/** The first words of a hint for the author. For text in small letters. */
export const GUIDANCE = pattern(
  () =>
    [
      `(?:please )?(?:describe|explain|list|state|summari[sz]e|outline|define|identify|specify|provide|insert|enter|fill in|fill out|write|add|give|include|mention|capture|detail|articulate|document|indicate|name|note|tell(?: us)?|put|paste|replace|link(?: to)?|think about|consider|copy)[\\s,:]+${BEFORE_EN}${SUBJECTS_EN}(?![\\p{L}-])`,
      '(?:please )?(?:insert|enter|fill in|fill out|replace|delete|remove|describe|write|add|put|paste|type)\\b.{0,80}\\b(?:here|below|above|this (?:text|line|section|template|placeholder)|before saving|if not (?:needed|applicable))\\b[\\s.!]*$',
      '(?:delete|remove|replace) this\\b',
      'your (?:text|goal|problem|answer|description|content|role|reason|criteri\\w+)(?: goes)? here\\b',
      '(?:bitte )?(?:hier )?(?:beschreibe|beschreiben sie|beschreibt|erkläre|erklären sie|nenne|nennen sie|füge|fügen sie|trage|tragen sie|liste|listen sie|formuliere|formulieren sie|ergänze|ergänzen sie|definiere|definieren sie)\\b.{0,60}\\b(?:hier|kurz|das problem|die ziele?|das ziel|den nutzen|die kennzahlen|den grund|die kriterien|den hintergrund|warum|was|wer|wie|welche[sr]?)(?![\\p{L}])',
      '(?:das |die |den )?(?:problem|ziele?|nutzen|hintergrund|grund|kennzahlen|kriterien)[^.]{0,40}(?:hier )?(?:beschreiben|eintragen|einfügen|ergänzen|ausfüllen|angeben)[\\s.!]*$',
      "(?:merci de |veuillez )?(?:décri(?:re|vez|s)|expliquer?|expliquez|lister|listez|indiquer|indiquez|préciser|précisez|renseigner|renseignez|ajouter|ajoutez|insérer|insérez|définir|définissez)[\\s,]+(?:ici |brièvement )?(?:le |la |les |l'|un |une |votre |vos )*(?:problèmes?|objectifs?|buts?|bénéfices?|valeur|raisons?|contexte|indicateurs?|critères?|besoins?|pourquoi|ce que|comment|qui)(?![\\p{L}])",
      '(?:por favor,? )?(?:describ(?:a|e|ir)|expli(?:ca|que|car)|indi(?:ca|que|car)|enumer(?:a|e|ar)|list(?:a|e|ar)|escrib(?:a|e|ir)|defin(?:a|e|ir)|añad(?:a|e|ir)|insert(?:a|e|ar))[\\s,]+(?:aquí |brevemente )?(?:el |la |los |las |un |una |su |tu )*(?:problemas?|objetivos?|metas?|beneficios?|valor|razón|motivo|contexto|métricas?|indicadores?|criterios?|necesidad|por qué|qué|cómo|quién)(?![\\p{L}])',
      '(?:por favor,? )?(?:descrev(?:a|e|er)|expli(?:que|car)|indi(?:que|car)|list(?:e|ar)|escrev(?:a|er)|defin(?:a|ir)|adicion(?:e|ar)|insira|inserir|preench(?:a|er))[\\s,]+(?:aqui |brevemente )?(?:o |a |os |as |um |uma |seu |sua )*(?:problemas?|objetivos?|metas?|benefícios?|valor|razão|motivo|contexto|métricas?|indicadores?|critérios?|necessidade|por que|o que|como|quem)(?![\\p{L}])',
      "(?:descriv(?:i|a|ere|ete)|spieg(?:a|are|ate)|indic(?:a|are|ate)|elenc(?:a|are|ate)|scriv(?:i|ere|ete)|defini(?:sci|re|te)|aggiung(?:i|ere|ete)|inseri(?:sci|sca|re|te))[\\s,]+(?:qui |brevemente )?(?:il |la |i |le |gli |lo |l'|un |una |il tuo )*(?:problem[ai]|obiettiv[oi]|scopo|benefici?o?|valore|motivo|ragione|contesto|metriche|indicatori|criteri|bisogno|perché|cosa|come|chi)(?![\\p{L}])",
    ]
      .map((source) => `(?:${source})`)
      .join('|')
      .replace(/^/, '^(?:')
      .concat(')'),
  'u',
);
