const orders: readonly RegExp[] = [
  /^(?:like (?:being|having|me|us|when)|read by)\b(?! (?:and|at|back|here|on)\b)/u,
  /^(?:get|feel) (?:well|better|some rest|over it|a life|off|out of|lost|used to|rid of)\b/u,
  /^save the (?:date|day|planet|world)\b/u,
  /^(?:keep|stay) (?:calm|going|it up|up the|in touch|safe|an eye|in mind|me posted|us posted)\b/u,
  /^(?:take|have) (?:care|a break|it easy|your time|a seat|a deep)\b/u,
  /^(?:check|checking) (?:in|out|out time|in time)$/u,
  /^check(?:-| )?(?:in|out) (?:time|is|at)\b/u,
  /^(?:go|come) (?:on|for it|figure|away|home|back|team|[a-z]+ go)\b/u,
  /^(?:let|stop|start) (?:me|it|him|her|them|you|that|saying|being|with)\b/u,
  /^(?:make|give|tell) (?:me|it|him|her|them|up|peace|love|way|sense|a wish)\b/u,
  /^(?:give|let|tell|help|support) (?:us|me) (?:a (?:call|shout|moment|chance)|know)\b/u,
  /^(?:look|see|watch) (?:at (?:this|that|him|her|them|you|me|those|all)|forward|who|you|ya|what you|out|it|how (?:good|cute|happy|beautiful|much))\b/u,
  /^(?:like|use|play|share|follow) (?:i|you|we|the rest|most|many|so|it|they|he|she|father|a|an|to|my life|your (?:head|words))\b(?! (?:page|video|channel))/u,
  /^(?:help|support) (?:is|was|desk|group|team)\b/u,
  /^(?:book|order) (?:club|of|signing|review|form)\b/u,
  /^(?:join|meet|find|message|reach|contact|tell) (?:us|me) (?:in|via|by) (?:dm|pm|direct|private|chat)\b/u,
  /^(?:follow|try|see|use) (?:the|these|those|this) (?:steps|step|instructions|troubleshooting|guide)\b/u,
  /^get (?:it|your (?:shit|act|head|life|facts|ass|money|stuff))\b(?! (?:here|now|today|at|on|before|while|for))/u,
  /^see (?:what (?:i|they|he|she|happens)|if|that)\b/u,
  /^(?:try|use) (?:to|not|a different|another|again|turning|restarting|the other)\b/u,
  /^(?:call|ring) (?:999|911|111|112|101|000|it|me (?:maybe|crazy|old))\b/u,
  /^find (?:me|someone|myself|it|that|yourself)\b/u,
  /^(?:find|get|make) (?:a way|the time|time|some time)\b/u,
];

/**
 * Imperatives that do not benefit the sender: fixed phrases of everyday speech. They are a single pattern, so that most
 * clauses fail at the first word.
 */
export const everydayOrder = new RegExp(orders.map(({ source }) => source).join('|'), 'u');
