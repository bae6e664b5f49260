// GET /health: that this is a relay, and which protocol it speaks. Says nothing of vaults.
import { Hono } from 'hono';
import { healthAnswer } from '#shared/protocol/answers.ts';
import { endpoints } from '#shared/protocol/endpoints.ts';
import type { RelayApp } from './env.ts';

export const health = new Hono<RelayApp>().get(endpoints.health, (c) => c.json(healthAnswer));
