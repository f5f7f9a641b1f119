package city.careline.testkit.arch.planted.dispatch.domain;

import city.careline.testkit.arch.planted.contracts.dispatch.OfferForged;

record DomainKnowsContract(OfferForged event) {}
