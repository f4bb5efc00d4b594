/** Pages are plain HTML; where one is better with a script, it asks for it by its address. */
import { createContext, useContext, type ReactNode } from 'react';

const Nonce = createContext('');

/** @param nonce allows the scripts of this response and no others */
export function ScriptsOfPage({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>;
}

export function PageScript({ src }: { src: string }) {
  return <script type="module" nonce={useContext(Nonce)} src={src} />;
}
