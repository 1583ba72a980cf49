import { byText } from '../reading/memo';

/** Words that give a reason or a purpose. English, Spanish, Portuguese, French, German; Chinese and Japanese without word breaks. */
const reasons: readonly RegExp[] = [
  /\b(?:because|since (?:it|the|we|i|they|this|our|each|every|a|an|most)|so that|so (?:it|we|i|they|the|you|each|no|a|an|every|there)|in order to|therefore|hence|thus|which (?:is why|means|lets|allows|keeps|makes|avoids|prevents|gives|removes|ensures|enables|simplifies)|that (?:is|'s) why|this (?:is why|means|lets|allows|keeps|makes|avoids|prevents|gives|removes|ensures|enables|way|reduces|simplifies)|due to|thanks to|as a result|the reason|for this reason|given that|(?:to|and|thereby|thus|by) (?:avoid|prevent|reduce|keep|ensure|guarantee|minimi[sz]e|simplify|enforce|protect|isolate|decouple|allow|make sure|speed up|improve|limit|stop|let|handle|survive|decrease|eliminate)(?:s|ing|ed)?|avoid(?:s|ing)|prevent(?:s|ing)|guarantee(?:s|ing)|ensuring|enabling|promoting|keeping|making (?:it|the|sure|each)|lets (?:us|me|you|the|a|each|it)|allow(?:s|ing) (?:us|me|you|the|for|to|each|it|a))\b/i,
  /(?<![A-Za-zÀ-ɏ])(?:porque|ya que|debido a|para que|para evitar|para poder|por lo tanto|por eso|gracias a|así que|pois|já que|devido a|por isso|para garantir|portanto|graças a|parce que|car|puisque|afin de|afin que|pour que|pour éviter|grâce à|en raison de|donc|c'est pourquoi|weil|da (?:es|wir|sie|er|die|der|das)|damit|sodass|daher|deshalb|deswegen|aufgrund|um [^.]{1,60} zu)(?![A-Za-zÀ-ɏ])/iu,
  /因为|由于|所以|因此|以便|为了|从而|避免|使得|ため|ので|から|ことで|なぜなら|理由/,
];

/** Words that weigh one thing against another, or name a cost. */
const costs: readonly RegExp[] = [
  /\b(?:instead of|rather than|over (?:a|an|the|using|plain|raw|other|[A-Z]\w+)|at the (?:cost|expense|price) of|trade[- ]?offs?|in exchange for|compared (?:to|with)|downside|drawback|the cost (?:is|of)|the price (?:is|of|we)|disadvantage|in favou?r of|as opposed to|versus|vs\.?|even though|although|on the other hand|simpler than|faster than|cheaper than|more \w+ than|less \w+ than|alternative(?:s)? (?:was|were|considered|would|is)|overkill|not worth|acceptable|sacrific\w+|considered|rejected)\b/i,
  /(?<![A-Za-zÀ-ɏ])(?:en lugar de|en vez de|a costa de|a cambio de|desventaja|sin embargo|aunque|em vez de|ao invés de|em troca de|desvantagem|embora|apesar de|au lieu de|plutôt que|au prix de|au détriment de|inconvénient|bien que|cependant|statt|anstatt|anstelle|auf kosten|nachteil|obwohl|dafür)(?![A-Za-zÀ-ɏ])/iu,
  /而不是|代替|代价|权衡|缺点|虽然|但是|相比|代わりに|ではなく|よりも|トレードオフ|デメリット|一方/,
];

/** Words that connect one part to another: what calls, feeds, holds or passes on what. */
const connections: readonly RegExp[] = [
  /(?:→|->|=>|⇒|➜|➡|-->|↔|<->)/,
  /\b(?:calls?|called|invok(?:es|ed|ing)|delegat(?:es|ed|ing)|pass(?:es|ed|ing) (?:\w+ ){0,4}(?:to|through|on|into|along)|forward(?:s|ed|ing)|send(?:s|ing)?|sent|publish(?:es|ed|ing)?|consum(?:es|ed|ing)|subscrib(?:es|ed|ing)|reads? (?:\w+ ){0,3}from|writes? (?:\w+ ){0,3}(?:to|into)|stor(?:es|ed|ing) (?:\w+ ){0,4}in|persist(?:s|ed|ing)?|quer(?:ies|ied|ying)|talk(?:s|ing)? (?:to|through|with)|puts? (?:\w+ ){1,4}(?:on|in|onto|into) (?:an?|the|its)|reach(?:es|ed|ing)?|asks? (?:the|an?|its?|for)|reads? and writes?|listens? (?:to|on|for)|feeds?|triggers?|picks? up|drains?|depends? (?:only )?on|depend(?:s|ing) on|inject(?:s|ed|ing)|implement(?:s|ed|ing)? (?:\w+ ){0,4}(?:interface|port|contract|protocol)s?|wrap(?:s|ped|ping)?|rout(?:es|ed|ing) (?:\w+ ){0,4}to|dispatch(?:es|ed|ing)?|enqueu(?:es|ed|ing)|pushes|pushed|pulls?|polls?|fetch(?:es|ed|ing)?|return(?:s|ed|ing) (?:\w+ ){0,4}to|respond(?:s|ing)?|maps? (?:\w+ ){0,4}(?:to|onto|into)|translat(?:es|ed|ing)|convert(?:s|ed|ing)|communicat(?:es|ed|ing)|connect(?:s|ed|ing)|sits? (?:between|behind|in front)|goes through|flows?|flow(?:s|ing) (?:from|through|into|to)|hands? (?:\w+ ){0,4}(?:to|over)|mediat(?:es|ed)|orchestrat(?:es|ed|ing)|is (?:used|handled|processed|validated|called|served|owned|exposed|mounted|injected|wired) by|are (?:used|handled|processed|validated|called|served|owned|exposed|mounted|injected|wired) by|through (?:the|an?|one|its|their)|via|backed by|between the|in front of|separat(?:es|ed|ing|ion)|implementations? of|independent of|no (?:\w+ )?dependenc(?:y|ies)|knows? (?:nothing|only)|entry ?points?|structured (?:as|into|in|using|around)|organi[sz]ed (?:as|into|in|around|by)|divided into|split into|consists? of|composed of|built (?:around|on top of)|decoupl(?:es|ed|ing)|isolat(?:es|ed|ing)|responsible for|exposes?|processes|handles)\b/i,
  /(?<![A-Za-zÀ-ɏ])(?:llama[A-Za-zÀ-ɏ]*|invoca[A-Za-zÀ-ɏ]*|delega[A-Za-zÀ-ɏ]*|depend[A-Za-zÀ-ɏ]*|comunica[A-Za-zÀ-ɏ]*|env[ií][A-Za-zÀ-ɏ]*|recib[A-Za-zÀ-ɏ]*|public[ao][A-Za-zÀ-ɏ]*|guarda[A-Za-zÀ-ɏ]*|escribe[A-Za-zÀ-ɏ]*|lee|consult[A-Za-zÀ-ɏ]*|conect[A-Za-zÀ-ɏ]*|a través d[A-Za-zÀ-ɏ]*|cham[ao][A-Za-zÀ-ɏ]*|receb[A-Za-zÀ-ɏ]*|armazen[A-Za-zÀ-ɏ]*|grav[A-Za-zÀ-ɏ]*|por meio d[A-Za-zÀ-ɏ]*|appel[A-Za-zÀ-ɏ]*|délèg[A-Za-zÀ-ɏ]*|dépend[A-Za-zÀ-ɏ]*|envoi[A-Za-zÀ-ɏ]*|reçoi[A-Za-zÀ-ɏ]*|transmet[A-Za-zÀ-ɏ]*|stock[A-Za-zÀ-ɏ]*|enregistr[A-Za-zÀ-ɏ]*|à travers|passe par|ruf(?:t|en)|delegier[A-Za-zÀ-ɏ]*|hängt|hängen|kommunizier[A-Za-zÀ-ɏ]*|send(?:et|en)|speicher[A-Za-zÀ-ɏ]*|schreib[A-Za-zÀ-ɏ]*|liest|lesen|greif(?:t|en)|leitet|übergibt|veröffentlich[A-Za-zÀ-ɏ]*|verarbeitet)(?![A-Za-zÀ-ɏ])/iu,
  /调用|通过|依赖|发送|发布|订阅|存储|写入|读取|传递|转发|连接|呼び出|経由|依存|送信|保存|渡す|渡し|受け取|通して|接続|やり取り/,
];

const any = (patterns: readonly RegExp[]): ((text: string) => boolean) =>
  byText((text) => patterns.some((pattern) => pattern.test(text)));

/** Whether a sentence gives a reason or a purpose. */
export const givesReason: (sentence: string) => boolean = any(reasons);

/** Whether a sentence weighs alternatives or names a cost. */
export const weighsCost: (sentence: string) => boolean = any(costs);

/** Whether a sentence connects one part to another. */
export const connectsParts: (sentence: string) => boolean = any(connections);

/** Whether a sentence says more than that something is there: a reason, a cost, or how parts relate. */
export const relates = (sentence: string): boolean =>
  givesReason(sentence) || weighsCost(sentence) || connectsParts(sentence);
