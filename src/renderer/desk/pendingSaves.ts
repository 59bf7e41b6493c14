/** Saves what is pending; false when it could not be saved and the person has been told. */
type Save = () => Promise<boolean>;

const saves = new Set<Save>();

/** Has `save` asked before the window closes or another library is opened. Returns a function that ends it. */
export function saveBeforeLeaving(save: Save): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Whether everything is saved, so that the window may close and the library may be left. */
export async function savePending(): Promise<boolean> {
  const saved = await Promise.all([...saves].map((save) => save()));
  return saved.every(Boolean);
}
