import { type GraphShape, startLayout } from './graph/lay-out.ts';

/*
 * Lays a graph out in a thread of its own, and tells now and then where everything lies.
 */

/** Milliseconds between two reports. */
const reportEvery = 120;

addEventListener('message', ({ data }: MessageEvent<GraphShape>) => {
  const layout = startLayout(data);
  let reported = performance.now();
  let isMoving = true;
  while (isMoving) {
    isMoving = layout.step();
    if (isMoving && performance.now() - reported < reportEvery) continue;
    reported = performance.now();
    const places = layout.places();
    postMessage(places, { transfer: [places.buffer] });
  }
  close();
});
