import type { Io } from '../command.ts';
import { configurationPlace } from '../configuration-file.ts';
import { checkOutputs, type InputPlace, type OutputPlace } from '../output-place.ts';
import type { Request } from './request.ts';

/** What names files in a request, of `check` or `guide`. */
type Naming = Pick<Request, 'report' | 'save' | 'configuration' | 'credentials' | 'client'> & { readonly subject?: Request['subject'] };

/** Makes sure, before anything is looked at, that no file is written over which a person would miss. */
export async function checkPlaces(request: Naming, io: Pick<Io, 'environment' | 'platform' | 'home'>): Promise<void> {
  const { report, save } = request;
  const outputs: OutputPlace[] = [
    ...(save === undefined ? [] : [{ option: '--save' as const, path: save }]),
    ...(report === undefined ? [] : [{ option: '--report' as const, path: report.path }]),
  ];
  if (outputs.length > 0) await checkOutputs(outputs, inputsOf(request, io));
}

function inputsOf(
  { configuration, credentials, client, subject }: Naming,
  io: Pick<Io, 'environment' | 'platform' | 'home'>,
): InputPlace[] {
  const run = subject?.is === 'replay' ? subject.file : subject?.is === 'again' ? subject.run : undefined;
  return [
    { what: 'the configuration file', path: configurationPlace(configuration, io).path },
    ...(credentials?.from === 'file' ? [{ what: 'the password file', path: credentials.path }] : []),
    ...(client?.path === undefined ? [] : [{ what: 'the settings file (--client)', path: client.path }]),
    ...(run === undefined ? [] : [{ what: 'the saved run that is read', path: run }]),
  ];
}
