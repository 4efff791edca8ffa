"""One real hub and one real network for the points that need partners who answer one another."""

from tests.journeys.conftest import town as town
