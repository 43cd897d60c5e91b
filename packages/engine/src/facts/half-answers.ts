import type { Evidence } from '../evidence.ts';
import addresses from '../probes/dns/addresses.ts';
import { control, type Ask } from '../probe.ts';
import { clientAnswers, namesInTrouble, referenceAnswers } from './names.ts';
import { isForgetful } from './lost-questions.ts';
import { isReply, type QueryLook } from './resolvers.ts';
import { usableReferences } from './zones.ts';

/** A resolver that tells one family of a name's addresses, and leaves the question for the other unanswered or answers it with an error (RFC 4074 section 4). */
export interface HalfAnswer {
  readonly name: string;
  readonly resolver: string;
  readonly type: 'A' | 'AAAA';
  /** the question that stayed without an answer or met with an error, and the one beside it */
  readonly lost: QueryLook;
  readonly told: QueryLook;
  /** a reference resolver that does answer the same question */
  readonly elsewhere: QueryLook | undefined;
}

export function halfAnswers(evidence: Evidence): readonly HalfAnswer[] {
  return evidence.fact(computeHalves);
}

/** Whether others answer what stayed unanswered here. */
export function askAboutHalves(evidence: Evidence, decides: readonly string[]): readonly Ask[] {
  return halfAnswers(evidence).flatMap(({ name }) =>
    usableReferences(evidence).map((server) => control(addresses, { server, serverRole: 'reference', name, purpose: 'name' }, decides)),
  );
}

function computeHalves(evidence: Evidence): readonly HalfAnswer[] {
  return namesInTrouble(evidence).flatMap((name) =>
    clientAnswers(evidence, name).flatMap(({ server, says, looks }) => {
      const told = looks.find(({ data }) => data.answers.some(({ type }) => type === data.type));
      const lost = looks.find((look) => look.outcome === 'silent' || isError(look));
      if (says !== 'addresses' || !told || !lost || (lost.data.type !== 'A' && lost.data.type !== 'AAAA')) return [];
      // a question in so many is lost there whatever it asks for
      if (lost.outcome === 'silent' && isForgetful(evidence, server)) return [];
      const { type } = lost.data;
      const elsewhere = referenceAnswers(evidence, name)
        .flatMap((answer) => answer.looks)
        .find((look) => look.data.type === type && isReply(look) && look.data.rcode === 'NOERROR');
      return [{ name, resolver: server, type, lost, told, elsewhere }];
    }),
  );
}

function isError(look: QueryLook): boolean {
  return look.outcome === 'refused' && isReply(look) && look.data.rcode !== 'NOERROR' && look.data.rcode !== 'NXDOMAIN';
}
