interface Layer {
  folder: string;
  beside?: string;
  imports: readonly string[];
  types?: readonly string[];
  server: boolean;
  packages: 'any' | 'none' | readonly string[];
  framework: string;
  node?: false;
}
export declare const LAYERS: Readonly<Record<string, Layer>>;
export declare const PACKAGE_HOMES: readonly { name: string; packages: readonly string[]; home: string }[];
export declare const OUTSIDE: readonly string[];
export declare function filesOf(layer: Layer): string;
export declare function layerTable(): string;
