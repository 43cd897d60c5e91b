import { defineProbe } from '../../probe.ts';
import { askServer, type DnsInput, inputKey, toSeen } from './ask.ts';

/** One question of any type for one server. */
export interface QuestionInput extends DnsInput {
  /** `MX`, `SOA`, `NS`, `TYPE65` … */
  readonly type: string;
}

/** Puts one question to one server (RFC 1035). */
export default defineProbe<QuestionInput>({
  id: 'dns/question',
  doing: ({ server, name, type }) => `Asking ${server} for ${type} of ${name}`,
  key: (input) => inputKey(input, input.type.toUpperCase()),

  async look(input, world, report) {
    report(toSeen(await askServer(input, input.type.toUpperCase(), world)));
  },
});
