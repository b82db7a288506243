export function missingLibraryLinks(packageDir: string): string[];
export function makeLibraryLinks(packageDir: string, say?: (line: string) => void): string[];
