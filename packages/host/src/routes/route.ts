/** One line of a routing table. */
export interface Route {
  /** `default` or `network/prefix` */
  readonly destination: string;
  readonly gateway?: string;
  readonly interface: string;
  /** smaller is preferred */
  readonly metric?: number;
  readonly kind: 'unicast' | 'unreachable' | 'prohibit' | 'blackhole';
}

/** The default route that is used: the smallest metric, the first of equals. */
export function defaultRoute(routes: readonly Route[]): Route | undefined {
  return routes
    .filter(({ destination }) => destination === 'default')
    .reduce<Route | undefined>((best, route) => (best === undefined || (route.metric ?? 0) < (best.metric ?? 0) ? route : best), undefined);
}
