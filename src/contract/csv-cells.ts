/** How a CSV is written so that spreadsheets show it and do no more; what OWASP asks for against CSV injection. */

/** Says to spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';
/** What spreadsheets take for the beginning of a formula, in wide letters too, or may strip until one is left. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
