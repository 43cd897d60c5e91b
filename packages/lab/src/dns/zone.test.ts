import { expect, test } from 'vitest';
import { healthyZones } from './healthy-zones.ts';
import { Zone } from './zone.ts';

test('a zone file names everything absolutely', () => {
  const zone = new Zone('example.org');
  zone.soa.primary = 'ns1.example.org';
  zone.set('mail.example.org', 'A', ['192.0.2.1', '192.0.2.2'], 60);
  expect(zone.text()).toBe(
    'example.org. 3600 IN SOA ns1.example.org. hostmaster.example.org. 2026112101 3600 600 1209600 300\nmail.example.org. 60 IN A 192.0.2.1\nmail.example.org. 60 IN A 192.0.2.2\n',
  );
});

test('removing a name removes what is below it, and no other name that ends alike', () => {
  const zone = new Zone('example.org');
  for (const name of ['mail.example.org', 'a.mail.example.org', 'email.example.org']) zone.set(name, 'A', ['192.0.2.1']);
  zone.remove('mail.example.org');
  expect(zone.text().match(/^[\w.]+(?= \d+ IN A)/gm)).toEqual(['email.example.org.']);
});

test('a changed copy leaves the original alone', () => {
  const zone = new Zone('example.org');
  const copy = zone.clone();
  copy.set('x.example.org', 'A', ['192.0.2.1']);
  copy.soa.serial = 1;
  expect(zone.get('x.example.org', 'A')).toBeUndefined();
  expect(zone.soa.serial).not.toBe(1);
});

test('every zone below the root is delegated by its parent', () => {
  const zones = healthyZones();
  for (const name of zones.keys()) {
    if (name === '') continue;
    const parent = zones.get(name.includes('.') ? name.slice(name.indexOf('.') + 1) : '');
    expect(parent?.get(name, 'NS')?.data, name).toEqual(zones.get(name)?.get(name, 'NS')?.data);
  }
});
