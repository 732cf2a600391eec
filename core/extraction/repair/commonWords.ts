import { foldText } from '../labels/foldText.ts';

/**
 * Words that names and addresses on paper rolls are made of, one line a language: legal forms and trades, words of
 * streets and buildings. Folded by the reader; a phrase of several words is one entry.
 */
const forms = `sdn bhd|enterprise|enterprises|trading|company|limited|incorporated|corporation|holdings|industries|international|services|marketing|management|brothers|restaurant|restaurants|seafood|cafeteria|bakery|bakeries|bistro|kitchen|catering|supermarket|hypermarket|minimarket|market|pharmacy|clinic|medical|dental|optical|hardware|stationery|stationers|bookstore|bookshop|printing|electrical|electronic|electronics|furniture|fashion|jewellery|jeweller|florist|laundry|petroleum|service station|parking|hotel|motors|motor|auto parts|workshop|construction|engineering|gallery|studio|department store|convenience store|health and beauty|beverage|beverages|coffee|frozen food|wholesale|distributor|distributors|supplies|supply
|restoran|kedai|kedai makan|kedai kopi|syarikat|perniagaan|perusahaan|pasaraya|pasar mini|farmasi|klinik|ubat|runcit|borong|stesen minyak
|apotheke|drogerie|bäckerei|konditorei|metzgerei|fleischerei|gaststätte|restaurant|buchhandlung|baumarkt|supermarkt|getränkemarkt|tankstelle|schreibwaren|handelsgesellschaft|gesellschaft mbh
|boulangerie|pâtisserie|pharmacie|librairie|papeterie|supermarché|restaurant|brasserie|boucherie|quincaillerie|société
|apotheek|drogisterij|bakkerij|slagerij|boekhandel|supermarkt|bouwmarkt|restaurant|tankstation
|farmacia|panadería|ferretería|librería|papelería|supermercado|restaurante|cafetería
|panificio|ferramenta|libreria|cartoleria|supermercato|ristorante|macelleria
|farmácia|padaria|livraria|papelaria
|apteka|piekarnia|księgarnia|restauracja|sklep|spółka`;

const streets = `street|road|avenue|boulevard|square|building|tower|block|level|floor|ground floor|first floor|suite|industrial park|industrial estate|business park|shopping centre|shopping mall|complex|garden|gardens|north|south|east|west|central
|jalan|lorong|lebuh|lebuhraya|persiaran|pesiaran|taman|laman|kampung|bandar|bandar baru|kawasan perindustrian|kawasan|perindustrian|seksyen|medan|menara|bangunan|wisma|kompleks|pusat bandar|pusat perniagaan|pusat dagangan|tingkat|batu|desa|lot|blok|plaza
|straße|strasse|allee|platz|gasse|chaussee|bahnhofstraße|hauptstraße|marktplatz|gewerbegebiet
|avenue|boulevard|chemin|impasse|place de la|centre commercial|zone industrielle
|straat|laan|plein|gracht|winkelcentrum|bedrijventerrein
|calle|avenida|plaza|paseo|polígono industrial
|viale|piazza|corso|centro commerciale
|avenida|praça|travessa
|ulica|aleja|rynek`;

/** States, federal territories and larger towns; capitals and largest cities where tills of other countries are read. */
const places = `malaysia|kuala lumpur|selangor|selangor darul ehsan|darul ehsan|johor|johor darul takzim|johor bahru|johor baru|kedah|kelantan|melaka|negeri sembilan|pahang|perak|perlis|pulau pinang|penang|sabah|sarawak|terengganu|labuan|putrajaya|wilayah persekutuan|w p kuala lumpur|selangor d e|johor d t|shah alam|petaling jaya|subang jaya|klang|kajang|ampang|cheras|kepong|setapak|rawang|puchong|gombak|selayang|batu caves|seri kembangan|sri kembangan|balakong|dengkil|sepang|cyberjaya|semenyih|bangi|sungai buloh|damansara|damansara utama|kelana jaya|bangsar|segambut|wangsa maju|ipoh|taiping|georgetown|butterworth|bukit mertajam|alor setar|sungai petani|kulim|seremban|nilai|port dickson|batu pahat|kluang|muar|segamat|skudai|masai|pasir gudang|kulai|kuantan|bentong|temerloh|genting highlands|kota bharu|kuala terengganu|kuching|miri|sibu|kota kinabalu|sandakan|tawau|singapore
|london|birmingham|manchester|glasgow|edinburgh|dublin|new york|california|texas|florida|toronto|sydney|melbourne
|deutschland|berlin|hamburg|münchen|köln|frankfurt am main|frankfurt|stuttgart|düsseldorf|dortmund|leipzig|dresden|hannover|nürnberg|bremen|österreich|wien|salzburg|schweiz|zürich|genève|basel
|france|paris|marseille|toulouse|bordeaux|nantes|strasbourg|montpellier|belgique|bruxelles|luxembourg
|nederland|amsterdam|rotterdam|den haag|utrecht|eindhoven|groningen|antwerpen|brussel
|españa|madrid|barcelona|valencia|sevilla|zaragoza|málaga
|italia|milano|napoli|torino|palermo|genova|bologna|firenze
|portugal|lisboa|coimbra
|polska|warszawa|kraków|wrocław|poznań|gdańsk`;

const phrasesOf = (table: string): string[] => table.split(/[|\n]/).filter((phrase) => phrase !== '');

/** Legal forms and words of trades. */
export const tradePhrases: readonly string[] = phrasesOf(forms);

/** Words of streets, towns and states. */
export const placePhrases: readonly string[] = [...phrasesOf(streets), ...phrasesOf(places)];

const words = new Set(
  [...tradePhrases, ...placePhrases].flatMap((phrase) => phrase.split(' ')).map((word) => foldText(word)),
);

export function isCommonWord(text: string): boolean {
  return words.has(foldText(text));
}
