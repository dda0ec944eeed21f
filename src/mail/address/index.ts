export { type AddressHasher, addressHasher } from "./hash"
export { type Address, type AddressProblem, type AddressReading, ADDRESS_PROBLEMS, maskAddress, readAddress } from "./normalise"
