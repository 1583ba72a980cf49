/** Words by which a line speaks of what is still to come. Narrow on purpose: instructions say `to add …` and `will be at …` too. */
const planned =
  /\b(?:coming soon|not yet|yet to|planned|todo|to-do|tbd|wip|will be (?:added|published|documented|written|provided|implemented|available (?:soon|later))|(?:in|for) (?:the|a|some|near) (?:near |next |later )?(?:future|release|version)|under construction|work in progress)\b|próximamente|por hacer|em breve|a fazer|bientôt|à venir|demnächst|geplant|待完善|敬请期待|準備中/i;

/** Whether a line speaks of what is still to come. */
export const isPlanned = (line: string): boolean => planned.test(line);
