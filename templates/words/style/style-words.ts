/** Words of the page that shows every component of the theme. */
export interface StyleWords {
  readonly lead: string;
  readonly colors: string;
  readonly type: string;
  readonly space: string;
  readonly marks: string;
  readonly text: string;
  readonly lists: string;
  readonly controls: string;
}
