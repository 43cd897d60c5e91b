import { spawn } from 'node:child_process';

/** Another program that reads returned messages, for comparison; `run` gets the mbox as its last argument. */
export interface Decoder {
  readonly name: string;
  /** ends with 0 where it is installed */
  readonly installed: readonly [string, ...string[]];
  readonly run: readonly [string, ...string[]];
}

/** What Debian packages: `libsisimai-perl`, `libmail-deliverystatus-bounceparser-perl`, `python3` (which reads the fields only). */
export const DECODERS: readonly Decoder[] = [
  {
    name: 'Sisimai (Perl)',
    installed: ['perl', '-MSisimai', '-e', '1'],
    run: [
      'perl',
      '-MSisimai',
      '-e',
      'my $all = Sisimai->can("rise") ? Sisimai->rise($ARGV[0]) : Sisimai->make($ARGV[0]); print scalar(@{$all // []})',
    ],
  },
  {
    name: 'BounceParser (Perl)',
    installed: ['perl', '-MMail::DeliveryStatus::BounceParser', '-e', '1'],
    run: [
      'perl',
      '-MMail::DeliveryStatus::BounceParser',
      '-e',
      'local $/; open my $in, "<", $ARGV[0]; for my $one (split /^From MAILER-DAEMON [^\\n]*\\n/m, <$in>) { next if $one eq ""; eval { Mail::DeliveryStatus::BounceParser->new($one)->reports } }',
    ],
  },
  {
    name: "Python's email, MIME and status fields only",
    installed: ['python3', '-c', 'import email'],
    run: [
      'python3',
      '-c',
      'import mailbox, sys\nfor one in mailbox.mbox(sys.argv[1]):\n  for part in one.walk():\n    if part.get_content_type() == "message/delivery-status":\n      for group in part.get_payload(): group.get("Diagnostic-Code")',
    ],
  },
];

/** How many messages a second a decoder reads; nothing where it is not installed or takes longer than the limit. */
export async function rateOf({ installed, run }: Decoder, mbox: string, messages: number, limitMs: number): Promise<number | undefined> {
  if ((await secondsOf(installed, limitMs)) === undefined) return undefined;
  const seconds = await secondsOf([...run, mbox], limitMs);
  return seconds === undefined ? undefined : messages / seconds;
}

async function secondsOf([program, ...words]: readonly [string, ...string[]], limitMs: number): Promise<number | undefined> {
  const begun = performance.now();
  const child = spawn(program, words, { stdio: 'ignore', timeout: limitMs });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', resolve);
  });
  return status === 0 ? (performance.now() - begun) / 1000 : undefined;
}
