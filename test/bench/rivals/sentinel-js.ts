// sentinel-js: an animation that starts on each new element, and the event it fires.
import { on } from 'sentinel-js';
import { chipSelector, paintNode } from './paint-node.ts';

on(chipSelector, paintNode);
