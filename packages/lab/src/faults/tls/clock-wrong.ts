import { defineFault } from '../../fault.ts';

export default defineFault({
  complaint: 'After the battery was empty every server is suddenly not secure.',
  finds: ['tls/clock-wrong'],
  variants: {
    'a year ahead': { breakIt: (lab) => lab.client.clock(365) },
    'a hundred days ahead': { breakIt: (lab) => lab.client.clock(100) },
    'twenty days behind': { breakIt: (lab) => lab.client.clock(-20) },
    'years behind': { breakIt: (lab) => lab.client.clock(-800) },
    'behind, and POP3 with STARTTLS': { settings: ['--pop3', 'mail.example.org:110/starttls'], breakIt: (lab) => lab.client.clock(-30) },
  },
});
