export interface ProductionPackage {
  name: string;
  version: string;
  licence: string;
  text: string | null;
}
export function productionPackages(root: string): ProductionPackage[];
export function thirdPartyNotices(root: string): string;
