/** A picture without the data about its making, and what is known of it. */
export interface CleanPicture {
  readonly bytes: Buffer;
  /** CSS pixels as it is shown, turned upright; null where it does not say. */
  readonly width: number | null;
  readonly height: number | null;
  readonly animated: boolean;
  /** The file ends before the picture does: it is shown as far as it goes. */
  readonly cutOff: boolean;
}

/** A picture whose parts cannot be told apart, so that what it carries cannot be taken out. */
export class DamagedPicture extends Error {
  override readonly name = 'DamagedPicture';
}
