// The text of the routing file, with its faults marked where they stand.
//
// It lives in a shadow root: there, the editor's styles are sheets of their own, and no inline style that our content
// security policy would refuse.
import {
  EditorState, EditorView, HighlightStyle, bracketMatching, defaultKeymap, drawSelection, highlightActiveLine,
  highlightActiveLineGutter, history, historyKeymap, keymap, lineNumbers, lintGutter, lintKeymap, search, searchKeymap,
  setDiagnostics, syntaxHighlighting, tags, yaml,
} from "../vendor/codemirror.min.js";

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "14px" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--sunk)", color: "var(--soft)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--sunk) 60%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--rule)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--calm-soft)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--good-soft)" },
  // In place of the editor's own marks, which are pictures in its styles.
  ".cm-lint-marker-error, .cm-lint-marker-warning": { content: "normal" },
  ".cm-lint-marker-error::before": { content: '"●"', color: "var(--grave)" },
  ".cm-lint-marker-warning::before": { content: '"▲"', color: "var(--accent)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--grave)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--accent)" },
  ".cm-diagnostic": { color: "var(--ink)" },
  ".cm-tooltip, .cm-panels": { backgroundColor: "var(--card)", color: "var(--ink)", borderColor: "var(--rule)" },
  ".cm-textfield": { backgroundColor: "var(--paper)", borderColor: "var(--soft)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--card)", borderColor: "var(--soft)" },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--calm)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.keyword], color: "var(--good)" },
]);

/** Calls `changed` with what is typed, and not with what `show` puts in. */
export function editor(place, text, { label, hint, isReadOnly, changed }) {
  const root = place.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(),
        bracketMatching(), search({ top: true }), yaml(), syntaxHighlighting(colours), theme, EditorView.lineWrapping,
        // Tab goes on to the next field, as everywhere on the page.
        keymap.of([...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorState.readOnly.of(isReadOnly),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-description": hint, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((each) => each.isUserEvent("put"))) changed();
        }),
      ],
    }),
  });
  place.style.height = "100%";
  return { view, text: () => view.state.doc.toString(), show: (after) => show(view, after), mark: (faults) => mark(view, faults), goTo: (line, column) => goTo(view, line, column) };
}

// Only what is another is replaced, so that the cursor and what is on the screen stay where they are.
function show(view, after) {
  const before = view.state.doc.toString();
  if (before === after) return;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const insert = after.slice(start, after.length - end);
  const changes = { from: start, to: before.length - end, insert };
  view.dispatch({ changes, userEvent: "put", effects: EditorView.scrollIntoView(start, { y: "nearest" }) });
}

function mark(view, faults) {
  const { doc } = view.state;
  const found = faults.map(({ line, column, message, is_warning }) => {
    const row = doc.line(Math.min(line, doc.lines));
    const from = Math.min(row.from + column - 1, row.to);
    return { from, to: row.to, message, severity: is_warning ? "warning" : "error" };
  });
  view.dispatch(setDiagnostics(view.state, found));
}

function goTo(view, line, column) {
  const row = view.state.doc.line(Math.min(line, view.state.doc.lines));
  const at = Math.min(row.from + column - 1, row.to);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}
