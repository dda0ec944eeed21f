export { learnCustomers, learnEverybody, learnOrders, unlinkCustomers } from "./learn-contacts"
