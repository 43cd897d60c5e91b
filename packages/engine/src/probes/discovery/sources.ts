import type { Probe } from '../../probe.ts';
import autoconfigDatabase from './autoconfig-database.ts';
import autoconfig from './autoconfig.ts';
import autodiscover from './autodiscover.ts';
import type { DiscoveryInput } from './input.ts';
import mxProvider from './mx-provider.ts';
import pacc from './pacc.ts';
import providerTable from './provider-table.ts';
import srv from './srv.ts';

/** Every source of published settings, asked side by side in the first wave. Guessing comes only when none of them knows. */
export const SOURCES: readonly Probe<DiscoveryInput>[] = [srv, autoconfig, providerTable, mxProvider, autoconfigDatabase, pacc, autodiscover];
