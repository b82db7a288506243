import type { Claim } from '#record/entity/claim';
import type { Incident } from '#record/entity/incident';
import type { Range } from '#record/range';
import type { RecordBody } from '#record/register';
import type { Value } from '#record/vocabulary';

/** Wordings by language, as the example's files write them. */
export type Wording = Readonly<Record<string, string>>;

/** A report with its text, which is also the bytes of its capture. */
export interface TrainingSource extends RecordBody {
  readonly key: string;
  readonly title: Wording;
  readonly text: string;
  readonly derivesFrom?: string;
  readonly capture: {
    readonly capturedAt: string;
    readonly state: Value<'capture_state'>;
    readonly tool: string;
  };
}

/** Words of a source that count somebody, and how they count. */
export interface TrainingClaim {
  readonly quote: string;
  readonly measure: 'killed' | 'injured';
  readonly category: Value<'casualty_category'>;
  readonly quantifier: NonNullable<Claim['quantifier']>;
  readonly min?: number;
  readonly max?: number;
}

export interface TrainingVictim {
  readonly ar?: string;
  readonly en?: string;
  readonly kind?: Value<'name_kind'>;
  readonly gender: Value<'gender'>;
  readonly status: Value<'victim_status'>;
  readonly identityTier: Value<'identity_tier'>;
  readonly civilianStatus: Value<'civilian_status'>;
  readonly age?: number;
  readonly ageGroup?: Value<'age_group'>;
  readonly family?: Wording;
  readonly site?: number;
}

export interface TrainingPlace {
  readonly lat: number;
  readonly lon: number;
  readonly precision: Value<'geolocation_accuracy'>;
}

export interface TrainingIncident {
  readonly key: string;
  readonly codes: readonly string[];
  readonly previousCodes?: readonly string[];
  readonly date: Incident['date'];
  readonly time?: Incident['time'];
  readonly province: string;
  readonly placeName: Wording;
  readonly place?: TrainingPlace;
  readonly narrative: Wording;
  readonly harmReported: NonNullable<Incident['harmReported']>;
  readonly parties: readonly string[];
  readonly sources: readonly {
    readonly source: string;
    readonly claimant: string;
    readonly by: string | null;
    readonly claims: readonly TrainingClaim[];
  }[];
  readonly victims?: readonly TrainingVictim[];
  readonly positions?: readonly (RecordBody & { readonly party: string })[];
  readonly sites?: readonly (TrainingPlace & {
    readonly label: Wording;
    readonly evidence?: readonly { readonly source: string; readonly note: Wording }[];
  })[];
  readonly fighters?: readonly {
    readonly category: string;
    readonly affiliation: string;
    readonly killed: Range;
  }[];
  readonly assessment: {
    readonly strikeStatus?: string;
    readonly grading?: string;
    readonly gradingNullReason?: string;
    readonly previousGrading?: object;
    readonly reason?: Wording;
    readonly override?: {
      readonly category: string;
      readonly killed?: Range;
      readonly injured?: Range;
      readonly reason: Wording;
    };
  };
  readonly stage: 'monitored' | 'reviewed' | 'published';
  /** Whatever else the incident's body holds as it stands here: kinds of action, objects, causes, marks. */
  readonly [more: string]: unknown;
}

/** One change of a published record that the example makes before the reader's eyes. */
export interface TrainingCorrection {
  readonly incident: string;
  readonly reason: string;
  readonly casualty: { readonly category: string; readonly killed: Range };
}

/** The training record: an invented conflict with everything in it, and what became of it. */
export interface TrainingFile {
  readonly about: Wording;
  readonly conflict: RecordBody & { readonly slug: string; readonly title: Wording };
  readonly methodology: RecordBody & { readonly body: Wording };
  readonly parties: readonly (RecordBody & {
    readonly key: string;
    readonly names: Wording;
    readonly parent?: string;
  })[];
  readonly sources: readonly TrainingSource[];
  readonly incidents: readonly TrainingIncident[];
  readonly steps: {
    readonly merge: readonly { readonly keep: string; readonly absorb: string; readonly reason: string }[];
    readonly withdraw: readonly { readonly incident: string; readonly reason: string }[];
    readonly correct: readonly {
      readonly incident: string;
      readonly fields: RecordBody;
      readonly reason: string;
    }[];
  };
  readonly correction: TrainingCorrection;
}
