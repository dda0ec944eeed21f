import { BlockList, isIP } from "node:net"

/** Networks that are not the public internet. Source: IANA special-purpose address registries. */
const NETWORKS: [address: string, bits: number, family: "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  // Of IPv6 only global unicast is public, and in it these are not: they lead to IPv4 or to nobody.
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["3fff::", 20, "ipv6"],
]

const closed = new BlockList()
NETWORKS.forEach(([address, bits, family]) => closed.addSubnet(address, bits, family))
const unicast = new BlockList()
unicast.addSubnet("2000::", 3, "ipv6")

/** Whether an address belongs to the public internet: not to this machine, its network or a cloud's own services. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, "ipv4")
    case 6:
      return unicast.check(address, "ipv6") && !closed.check(address, "ipv6")
    default:
      return false
  }
}
