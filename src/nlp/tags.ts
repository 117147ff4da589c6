export async function loadTags(): Promise<void> {}
