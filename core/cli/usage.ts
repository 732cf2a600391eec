export const usage = `vouch: reads invoices, checks them and scores their risk, on this machine alone.

  vouch read PATH… [options]     Read files and folders (recursively), what mails (.eml, .msg) and ZIP archives
                                 hold included, and tell what was found
    --json                       One JSON object a line per file, in the order of the input
    --store DIR                  Keep everything in this encrypted store (default: nothing is kept)
    --visible-only               Ignore XML carried inside a PDF; read the page itself
    --accept-splits              Divide a file that seems to hold several documents, as proposed
    --languages eng,deu          Languages of scans (default: the store's settings, else eng)
    --ocr auto|light|tesseract|ppocr
                                 What reads scans (default: the store's settings, else auto: page by page;
                                 light: one page at a time, with less memory)
    --passphrase-file FILE       File whose first line opens the store (or set VOUCH_PASSPHRASE)
    --workers N                  Scans read side by side (default: one a core)

  vouch payments FILE.csv --currency EUR [options]
                                 Score payments and tell the suspicious ones with reasons
    --columns payer,payee,at,amount[,known]
                                 Columns of the file; "known": when a payment turned out a fraud
    --threshold 0.2              Probability from which a payment is told (default: the model's)
    --json                       One JSON object a line

  vouch import FILE --store DIR [options]
                                 Take ledger data (CSV, XLSX, Parquet, JSON) into a store: payments, vendors, orders …
    --kind KIND                  payments, vendors, purchase-orders, goods-receipts, employees, approval-limits or
                                 calendar-days (default: as the headings tell)
    --columns payee=VendorNum,…  Input and heading, where they are not guessed well
    --source NAME                The system whose numbering the ids are of, where there are several
    --currency EUR               Currency of amounts that name none
    --dates ymd|dmy|mdy  --decimal .|,
                                 How dates and amounts are written, where the values do not tell
    --report FILE.csv            Write what was refused, with row, column and reason

  vouch score --store DIR        Score the payments of a store and tell the suspicious ones, most probable first
    --threshold 0.2              Probability from which a payment is told (default: the model's)

  vouch controls --store DIR     Run the control tests over a store's ledger data and tell what they found, hit by hit
    --new                        Only where something changed since the last run
    --json                       One JSON object a hit, then one for the run

  vouch release --store DIR --profile NAME --to DIR
                                 Write what is confirmed and has not left yet, as an export profile says, into a folder
    --again                      Also what left before in the very same version

  vouch verify --store DIR       Recompute the hash chain of the store's change log
  vouch --help                   Show this

Results go to standard output, progress and logs to standard error. The exit status is 0 where the run
itself went well, whatever was found; 1 where it failed; 2 where the command was not understood.
`;
