import { readHeader } from '../mime/header.ts';
import { readSpamVerdicts } from './read.ts';

const SEED = `X-Spam-Status: Yes, score=10.1 tagged_above=-999 required=6.31 tests=[BAYES_99=3.5, HTML_MESSAGE=0.001] autolearn=no
X-Spam-Report: * 3.5 BAYES_99 BODY: Bayes * 0.0 HTML_MESSAGE BODY: HTML
X-Spamd-Result: default: False [7.10 / 15.00]; BAYES_SPAM(5.10)[99.9%]; R_SPF_FAIL(1.00)[-all];
X-Forefront-Antispam-Report: CIP:192.0.2.1;SCL:5;SFV:SPM;CAT:HPHSH;DIR:INB;
X-Microsoft-Antispam: BCL:7;
X-Microsoft-Antispam-Mailbox-Delivery: ucf:1;jmr:0;dest:J;OFR:CustomRules;
X-Barracuda-Spam-Status: Yes, SCORE=3.60 using per-user scores of TAG_LEVEL=3.5 KILL_LEVEL=1000.0 tests=BSF_SC0, HTML_MESSAGE
X-Proofpoint-Spam-Details: rule=spam policy=default score=99 phishscore=0 bulkscore=20
X-Example-MailScanner-SpamCheck: spam, SpamAssassin (not cached, score=7.2, required 5, BAYES_99 3.50)
X-DSPAM-Result: Spam
X-DSPAM-Factors: 15, free, 0.99, money, 0.98
X-Gmail-Labels: Spam,Unread

`;

export const fuzzTargets = [
  {
    name: 'spam header',
    seeds: [Buffer.from(SEED)],
    run(bytes: Uint8Array): void {
      const { header } = readHeader(Buffer.from(bytes).toString('latin1'));
      for (const { score, reasons } of readSpamVerdicts(header)) {
        if (score !== undefined && !Number.isFinite(score)) throw new Error(`A score of ${score}.`);
        if (reasons.some(({ points }) => points !== undefined && !Number.isFinite(points))) throw new Error('Points that are no number.');
      }
    },
  },
];
