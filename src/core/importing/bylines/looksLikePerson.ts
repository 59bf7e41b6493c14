/**
 * Whether a name of three words or more has the look of a person's: its first word is a given name that is borne widely, it has initials
 * (`Julian S. Corbett`), a particle of family names (`Ana de la Cruz`), or a suffix (`John Paul Roe Jr`). A name of fewer words tells
 * nothing, and is taken for a person's, as is one in a script without capitals.
 */
export function looksLikePerson(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length < 3 || !/^\p{Lu}/u.test(name)) return true;
  const [first = '', ...rest] = words;
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain.split('-').some((part) => GIVEN_NAMES.has(part)) ||
    words
      .slice(0, -1)
      .some((word) => /^\p{Lu}\.?(?:-?\p{Lu}\.?){0,2}$/u.test(word) && (word.endsWith('.') || word.length === 1)) ||
    rest.some((word) => /^(?:\p{Ll}|(?:jr|sr|ii|iii|iv)\.?$)/iu.test(word) && !/^\p{Lu}\p{Ll}/u.test(word))
  );
}

/** Without accents. Those that are words of bodies' names as well (`Art`, `Grace`, `Victoria`) are left out. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  // English
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul ' +
    'andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry ' +
    'justin scott brandon benjamin samuel gregory patrick frank raymond jack dennis jerry alexander peter henry douglas adam nathan ' +
    'philip arthur simon martin alan neil colin keith graham stuart ian hugh julian oliver mary patricia jennifer linda elizabeth ' +
    'barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy ' +
    'melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha ' +
    'katherine catherine christine rachel carolyn janet ruth jane julia alice ellen ann anne annie lucy olivia sophie charlotte ada ' +
    // French, German, Dutch, Nordic
    'jean pierre michel andre philippe alain bernard jacques francois louis nicolas laurent olivier marie nathalie isabelle sylvie ' +
    'francoise monique claire camille chloe hans peter klaus jurgen wolfgang karl heinz dieter stefan andreas matthias markus ulrich ' +
    'friedrich wilhelm ursula sabine monika petra heike katrin anja jan pieter willem johan hendrik kees lars erik nils anders ' +
    'ingrid astrid bjorn sven olaf ' +
    // Spanish, Portuguese, Italian
    'jose juan luis carlos jorge miguel manuel francisco antonio pedro alejandro fernando rafael sergio ricardo eduardo roberto ' +
    'javier gabriel diego andres pablo raul alberto enrique maria carmen ana isabel lucia elena rosa teresa pilar cristina sofia ' +
    'gabriela mariana paula beatriz joao paulo tiago rui giovanni giuseppe marco luca francesco paolo stefano andrea giulia chiara ' +
    // Arabic, Hebrew, Persian, Turkish, South Asian
    'mohamed mohammed muhammad mohammad ahmed ahmad ali hassan hussein husain omar umar khalid khaled ibrahim yusuf youssef mahmoud ' +
    'mustafa abdullah abdel abdul abd abdi salah tariq samir sami karim nabil walid fatima aisha khadija zainab maryam layla leila nour ' +
    'noor amina hassan abdirahman farah said saeed david moshe yosef yitzhak avraham shimon yaakov eli dan ron noa tamar sara reza ' +
    'mehdi hossein ayse mehmet emre murat fatma raj sanjay anil sunil rahul priya anita imran bilal ' +
    // Slavic, Greek
    'ivan vladimir sergei sergey alexei aleksei dmitri dmitry mikhail nikolai andrei igor oleg boris yuri anton natalia olga tatiana ' +
    'irina svetlana ekaterina oksana volodymyr andriy jakub piotr pawel tomasz krzysztof agnieszka katarzyna georgios dimitris ' +
    // African, East and South-East Asian
    'chidi chinua ngozi oluwaseun kwame kofi ama thabo sipho nelson grzegorz nguyen tran pham ' +
    'hiroshi takashi kenji yuki mei wei siti'
  ).split(' '),
);
