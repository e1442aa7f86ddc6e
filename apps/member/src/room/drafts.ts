import type { ContentNote, MemberKey, MessageId, MessageView, ProblemBody, RoomId } from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import { createStore, type Store } from '../store.js';
import type { Written } from './outbox.js';

interface Words {
  readonly text: string;
  readonly quotes: MessageId | null;
  readonly contentNote: ContentNote | null;
}
export interface Draft extends Words {
  /** The own message whose words are in the field. */
  readonly edits: MessageId | null;
  /** What was in the field before an own message was taken up again. */
  readonly before: Words | null;
  /** Why the last words came back to the field. */
  readonly refusal: ProblemBody | null;
}

export interface Drafts {
  store: Store<Draft>;
  write: (text: string) => void;
  change: (part: Partial<Pick<Draft, 'quotes' | 'contentNote'>>) => void;
  edit: (message: MessageView) => void;
  cancelEdit: () => void;
  /** The words leave the field to be sent. */
  take: () => Written;
  /** Words come back to the field, before whatever was written since. */
  giveBack: (written: Written, refusal?: ProblemBody) => void;
  /** What was given back goes after all; what was written after it stays. */
  takeAgain: (written: Written) => void;
  restore: (me: MemberKey) => Promise<void>;
  flush: () => Promise<void>;
}

const SAVE_AFTER_MS = 150;
const noWords: Words = { text: '', quotes: null, contentNote: null };
const empty: Draft = { ...noWords, edits: null, before: null, refusal: null };
const isEmpty = ({ text, quotes, contentNote, edits }: Draft) => text === '' && quotes === null && contentNote === null && edits === null;

/**
 * The unsent words of a room, or of one thread in it. Bound to the membership: whoever signs in next on this device has another
 * key.
 */
export function createDrafts({ roomId, kept }: { roomId: RoomId; kept: Kept }, thread: MessageId | null): Drafts {
  const store = createStore(empty);
  let name: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async () => {
    clearTimeout(timer);
    const { refusal: _, ...draft } = store.get();
    if (name !== null) await (isEmpty(store.get()) ? kept.drop(name) : kept.put(name, draft)).catch(() => undefined);
  };
  const set = (change: Partial<Draft>) => {
    store.set(change);
    clearTimeout(timer);
    timer = setTimeout(() => void save(), isEmpty(store.get()) ? 0 : SAVE_AFTER_MS);
  };
  const wordsNow = (): Words => {
    const { text, quotes, contentNote } = store.get();
    return { text, quotes, contentNote };
  };
  const editing = (id: MessageId, words: Words) => {
    const { edits, before } = store.get();
    set({ ...words, edits: id, before: edits === null ? wordsNow() : before });
  };
  const endEdit = () => set({ ...(store.get().before ?? noWords), edits: null, before: null });

  return {
    store,
    write: (text) => set({ text }),
    change: set,
    edit: ({ id, text, contentNote }) => editing(id, { text: text ?? '', quotes: null, contentNote }),
    cancelEdit: endEdit,
    take() {
      const { edits } = store.get();
      const words = wordsNow();
      store.set({ refusal: null });
      if (edits === null) set(noWords);
      else endEdit();
      return { ...words, text: words.text.trim(), thread, edits };
    },
    giveBack({ text, quotes, contentNote, edits }, refusal) {
      store.set({ refusal: refusal ?? null });
      if (edits !== null) return editing(edits, { text, quotes: null, contentNote });
      const now = store.get();
      set({
        text: [text, now.text].filter(Boolean).join('\n'),
        quotes: quotes ?? now.quotes,
        contentNote: contentNote ?? now.contentNote,
      });
    },
    takeAgain({ text, edits }) {
      const now = store.get();
      if (now.edits !== edits) return;
      if (edits !== null) return endEdit();
      if (now.text.startsWith(text)) set({ ...noWords, text: now.text.slice(text.length).trimStart() });
    },
    async restore(me) {
      name = `d/${roomId}/${me}${thread === null ? '' : `/${thread}`}`;
      const draft = await kept.get(name).catch(() => undefined);
      if (draft !== undefined && isEmpty(store.get())) store.set(draft as Draft);
    },
    flush: save,
  };
}
