/**
 * Month names, their cases and abbreviations in English, German, French, Dutch, Spanish, Italian, Portuguese and Polish,
 * one line a month, folded (lower case, no accents).
 */
const names = `
january jan januar janner jaenner janvier janv januari enero ene gennaio gen janeiro styczen stycznia sty
february feb februar fevrier fevr fev februari febrero febbraio febb fevereiro luty lutego lut
march mar marz maerz mrz mars maart mrt marzo marco marzec marca
april apr avril avr abril abr aprile kwiecien kwietnia kwi
may mai mei mayo maggio mag maio maj maja
june jun juni juin junio giugno giu junho czerwiec czerwca cze
july jul juli juillet juil julio luglio lug julho lipiec lipca lip
august aug aout augustus agosto ago sierpien sierpnia sie
september sep sept septembre septiembre setiembre settembre set setembro wrzesien wrzesnia wrz
october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz
november nov novembre noviembre novembro listopad listopada lis
december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru
`;

/** Folded month name → 1 to 12. */
const monthNumbers: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name): [string, number] => [name, index + 1])),
);

/**
 * The month of a folded name, 1 to 12. A nought stands for the letter that OCR took for it ("0ct"), in an abbreviation for
 * whatever letter makes the name of one month alone ("Ja0").
 */
export function monthOf(name: string): number | undefined {
  if (!name.includes('0')) return monthNumbers.get(name);
  const plain = monthNumbers.get(name.replaceAll('0', 'o'));
  if (plain !== undefined || !/^[^0]*0[^0]*$/.test(name)) return plain;
  const pattern = new RegExp(`^${name.replace('0', '.')}$`, 'u');
  const fitting = new Set([...monthNumbers].flatMap(([each, month]) => (pattern.test(each) ? [month] : [])));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}
