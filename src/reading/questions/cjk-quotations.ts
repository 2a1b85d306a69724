import type { Range } from '../words/range';

/** Chinese and Japanese sentences that quote a question which a page shows; the sentence goes on after the quotation. */

/** The text ends with a quoted question. */
const ENDS_QUOTED = /[?？]\s*[」』”"’][。.\s]*$/u;
/** "「…？」と表示する", "「…？」というメッセージ": words after the quotation say that it is shown. */
const SHOWN_JAPANESE =
  /^\s*(?:(?:と|って)(?:いう(?:確認|警告|エラー)?(?:の)?(?:メッセージ|文言|表示|ダイアログ|ポップアップ|ボタン|ラベル|テキスト|画面)|表示|出(?:る|ます|て|た|し)|記載|書(?:いて|かれ))|に(?:変更|修正|直し)|(?:が|を)(?:表示|出(?:る|ます|て|た|し)))/u;
/** "提示“…？”", "文案已改为“…？”": words before the quotation say where it is shown. */
const SHOWN_CHINESE =
  /(?:提示|显示|顯示|弹出|彈出|跳出|文案|按钮上写|按钮|按鈕|标题|標題|文字|文本|对话框|對話框|弹窗|彈窗|弹框|消息|訊息)[^，。？！,?!「『“"]{0,12}[「『“"][^」』”"]{1,120}$/u;

/** Characters after the quotation that are looked at. */
const LOOK_AT = 60;

/** Whether a sentence that ends with a quoted question tells what a page shows. */
export function isQuotedFromPage(text: string, { start, end }: Range): boolean {
  const sentence = text.slice(start, end);
  if (!ENDS_QUOTED.test(sentence)) return false;
  return (
    SHOWN_JAPANESE.test(text.slice(end, end + LOOK_AT)) ||
    SHOWN_CHINESE.test(sentence.replace(ENDS_QUOTED, '？'))
  );
}
