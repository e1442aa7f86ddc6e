/** A day has no hour here: noon is the same day in every zone that staff sit in. */
export const atNoon = (day: string): string => `${day}T12:00:00`;
