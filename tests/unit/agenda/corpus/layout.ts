/** One whole agenda as it is found in the world, and what an import has to make of it. */
export interface Layout {
  name: string;
  text: string;
  /** One line per item, indented by two spaces per level: "3 Data integration". Surrounding blank lines are free. */
  outline: string;
  /** "code" or "code item", all of them; none when left out. */
  warnings?: string[];
  /** Facts that are checked; null says that the text has none and nothing may be made up. Dates as "from/to". */
  facts?: { title?: string | null; symbol?: string | null; dates?: string[] | null; place?: string | null };
  /** Annotations by the number as people say it ("4", "4 (a)"); the ones that are not named are not checked. */
  annotations?: Record<string, string>;
  introduction?: string;
}

/** A text that is no agenda and has to be refused. */
export interface NoAgenda {
  name: string;
  text: string;
}
