import { EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeProgramType } from 'sigma/rendering'

/**
 * Lines that are drawn only while the drawing rests. Sigma itself can hide them, too, but then it reads the whole graph anew to show
 * them again, and whoever lets go of a large one waits for that.
 *
 * @param isMoving whether the drawing moves
 */
export function edgesAtRest(isMoving: () => boolean): EdgeProgramType {
  return class extends EdgeRectangleProgram {
    override render(...[params]: Parameters<EdgeRectangleProgram['render']>): void {
      if (!isMoving()) super.render(params)
    }
  }
}
