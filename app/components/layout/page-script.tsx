/** Pages are plain HTML; where one is better with a script, it asks for it by its address. */
import { createContext, type ReactNode, useContext } from 'react';

import submitPage from '../../browser/submit-page.ts?worker&url';

const Nonce = createContext('');

/** @param nonce allows the scripts of this response and no others */
export function ScriptsOfPage({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>;
}

/** For pages on which a file is sent: what it does stands in `app/browser/submit-page.ts`. */
export function SubmitScript() {
  return <script type="module" nonce={useContext(Nonce)} src={submitPage} />;
}
