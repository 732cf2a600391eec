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
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name): [string, number] => [name, index + 1])),
);
