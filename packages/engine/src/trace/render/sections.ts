import type { TraceReport } from '@mailmedic/contract/trace.ts';
import type { Page } from '../../render/station-line.ts';
import { authenticationSection } from './authentication-section.ts';
import { causesSection } from './causes-section.ts';
import { clocksSection } from './clocks-section.ts';
import { forwardsSection } from './forwards-section.ts';
import { hopsSection } from './hops-section.ts';
import { notesSection } from './notes-section.ts';
import { spamSection } from './spam-section.ts';

/** A part of what a person reads of a trace; no lines where it has nothing to say. */
export type Section = (report: TraceReport, page: Page) => readonly string[];

/** The parts in the order in which they stand below the verdict. */
export const SECTIONS: readonly Section[] = [
  hopsSection,
  causesSection,
  clocksSection,
  forwardsSection,
  authenticationSection,
  spamSection,
  notesSection,
];
