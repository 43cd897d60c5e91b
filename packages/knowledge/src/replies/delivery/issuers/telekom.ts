import { saysExactly, type Issuer } from '../wording.ts';

/** What replies of Deutsche Telekom mean. */
export const telekom: Issuer = {
  name: 'Deutsche Telekom',
  hosts: ['t-online.de'],
  marks: ['postmaster.t-online', 't-online.de'],
  wordings: [
    saysExactly('poor-reputation', 'no authorized sending ip', 'ip=(ip) - a problem occurred', 'none/bad reputation'),
    saysExactly('marked-as-spam', 'considered as spam or virus'),
  ],
  codes: {},
  help: 'tosa@rx.t-online.de',
  source: 'https://postmaster.t-online.de/',
  date: '2026-11-21',
};
